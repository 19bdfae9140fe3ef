"""Guichet: an offline simulator of the account procedures of the *espace professionnel*."""

__version__ = "0.1.0"
