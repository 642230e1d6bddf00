"""The views of the case, one file per kind of page."""
