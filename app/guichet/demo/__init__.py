"""The demonstration: the guides played by themselves in the real windows."""
