"""Applications: built from the cases, checked, sent, and answered."""
