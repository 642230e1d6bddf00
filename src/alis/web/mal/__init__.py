"""Templates: the list, the page of each, the editor, and approval by another person."""
