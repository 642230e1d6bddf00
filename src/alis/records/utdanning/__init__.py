"""The one case per doctor and kommune, and what happens in it."""
