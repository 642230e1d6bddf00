"""Words and rows of the pages about rate sets."""
