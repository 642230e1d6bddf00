"""The pages of the kommune's own costs."""
