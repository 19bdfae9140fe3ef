"""The mailbox beside the portal (rows 99, 105, 110-122)."""
