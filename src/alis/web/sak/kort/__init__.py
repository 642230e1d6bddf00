"""The three cards of a case: now, next, money."""
