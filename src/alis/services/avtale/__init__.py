"""Make, sign, follow and end an ALIS-avtale."""
