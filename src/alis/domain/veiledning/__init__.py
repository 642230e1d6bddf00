"""Supervision as it was held: sessions, what counts, how many hours, and what they cost."""
