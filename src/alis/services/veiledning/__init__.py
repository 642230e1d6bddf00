"""Supervision: sessions are registered, gathered in a list, signed by both, attested, and approved by another."""
