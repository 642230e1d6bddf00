"""Templates for agreements: find them, write them, publish them."""
