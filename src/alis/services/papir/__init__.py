"""Signing on paper: the print, the scan with its control, and what stands on the paper."""
