"""The summary on screen, in a file and on paper (rows 138, 149)."""
