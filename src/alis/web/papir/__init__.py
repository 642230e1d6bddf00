"""Pages for signing on paper: the print, the scan, and what stands on it."""
