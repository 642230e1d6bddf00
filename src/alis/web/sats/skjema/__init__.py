"""The forms of a rate set: the period, the values with their sources, and the reason of a return."""
