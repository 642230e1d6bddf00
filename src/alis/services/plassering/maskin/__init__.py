"""The trust's own systems: their keys, and what they report."""
