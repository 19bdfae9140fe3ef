"""The installed program tried as a whole: ``guichet selftest``."""
