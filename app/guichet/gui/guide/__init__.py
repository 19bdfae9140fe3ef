"""The pane on the left: where am I, what next."""
