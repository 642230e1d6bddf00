"""What waits for whom: derived from the state of the cases by named rules, never stored."""
