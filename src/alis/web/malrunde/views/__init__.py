"""One file for each thing that can be done in a round."""
