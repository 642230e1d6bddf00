"""The pages of needs for hospital service."""
