"""Telephone mode: what is spelled aloud, and what is read back."""
