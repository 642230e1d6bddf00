"""A new version of a template: which agreements it touches, their amendments, and how far each has come."""
