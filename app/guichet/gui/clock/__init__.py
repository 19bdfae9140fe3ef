"""The simulated clock on screen."""
