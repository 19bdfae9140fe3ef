"""What must be read or heard: the only importer of the captcha library."""
