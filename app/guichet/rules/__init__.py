"""What the guides say: pure functions and frozen dataclasses."""
