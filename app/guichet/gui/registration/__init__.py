"""The registration wizard."""
