"""The versions of an agreement: which was in force when, and any two side by side."""
