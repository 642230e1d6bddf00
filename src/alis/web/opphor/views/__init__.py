"""The pages of endings and claims."""
