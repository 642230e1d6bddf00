"""Endings: why and when an agreement ended, the claim on the doctor, what she has paid, and the letters."""
