"""One file for each thing that is looked at or done."""
