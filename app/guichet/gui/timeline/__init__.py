"""The timeline of an account, and « Pourquoi ? »."""
