"""Service in an institution of the kommune's own: its days, its first day, and its end."""
