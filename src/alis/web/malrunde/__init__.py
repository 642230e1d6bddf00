"""A new version of a template: what it touches, the amendments in bulk, and how far each has come."""
