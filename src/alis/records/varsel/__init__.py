"""Notices to people, what is to be sent out of the house, and which warnings have been given."""
