"""Felles ALIS: one case and one timeline per doctor in specialisation (ALIS)."""
