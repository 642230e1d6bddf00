"""The kommune's own costs: documented by one, approved by another, booked, and sought grant for."""
