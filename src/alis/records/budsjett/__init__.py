"""The budget of an agreement."""
