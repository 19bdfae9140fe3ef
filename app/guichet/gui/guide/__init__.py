"""The pane that follows the guide: where am I, what next."""
