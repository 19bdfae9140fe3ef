"""What is seen: the only importer of PySide6."""
