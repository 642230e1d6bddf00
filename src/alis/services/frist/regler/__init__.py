"""The rules that give deadlines, one file per feature. Each reads what it needs, and knows nothing of the rest."""
