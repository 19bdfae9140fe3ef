"""The option for an account without certificate."""
