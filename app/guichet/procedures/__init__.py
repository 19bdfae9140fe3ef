"""What a user does: one module a procedure, one transaction an action."""
