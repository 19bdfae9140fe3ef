"""The activation window."""
