"""Hospital places: who can use which, whose turn it is, and why it became so (003)."""
