"""The pages of payments and account numbers."""
