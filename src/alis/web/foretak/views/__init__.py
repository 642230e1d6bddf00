"""The pages of the trusts."""
