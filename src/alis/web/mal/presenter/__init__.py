"""How templates are told of on pages."""
