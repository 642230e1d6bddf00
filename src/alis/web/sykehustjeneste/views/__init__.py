"""The pages of a service in a hospital."""
