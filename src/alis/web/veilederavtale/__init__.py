"""The pages of the agreement with a supervisor."""
