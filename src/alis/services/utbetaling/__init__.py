"""Paying what is approved: the doctor's account, the order to the bank, and what the bank answers."""
