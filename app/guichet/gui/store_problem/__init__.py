"""What is said and offered when the data or their key cannot be used."""
