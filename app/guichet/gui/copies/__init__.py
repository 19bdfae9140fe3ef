"""« Sauvegardes »: a prepared state kept under a name, and gone back to."""
