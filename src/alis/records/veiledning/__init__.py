"""Supervision as it was held: the sessions, and the lists of them that doctor and supervisor sign."""
