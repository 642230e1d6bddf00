"""The form of a proposal."""
