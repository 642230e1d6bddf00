"""The versions of one agreement: which was in force when, and what differs between any two."""
