"""Endings: the guided end of an agreement, the claim that follows, and what becomes of it."""
