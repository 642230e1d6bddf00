"""The rules that give tasks, one file per kind of state. Each takes a case and a day, and knows nothing of the rest."""
