"""The views of the books."""
