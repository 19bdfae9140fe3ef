"""Calls: several side by side, kept in memory alone."""
