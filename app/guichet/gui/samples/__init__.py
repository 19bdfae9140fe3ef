"""« Exemples »: the sample people, and starting from nothing again."""
