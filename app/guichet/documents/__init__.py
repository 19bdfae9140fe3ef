"""What is printed: the only importer of ReportLab."""
