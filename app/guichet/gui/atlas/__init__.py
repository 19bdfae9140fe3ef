"""« Que lit l'appelant ? » and what leads from there into the sandbox."""
