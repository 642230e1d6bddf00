"""The pages about rate sets, one file for each kind of page."""
