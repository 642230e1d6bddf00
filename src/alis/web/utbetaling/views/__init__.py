"""The views of payments and account numbers."""
