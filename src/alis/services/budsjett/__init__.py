"""Write, read and use the budget of an agreement."""
