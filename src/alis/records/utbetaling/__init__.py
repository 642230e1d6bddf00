"""Payments of what is approved: account numbers, orders to the bank, and each payment in them."""
