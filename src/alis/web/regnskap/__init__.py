"""The books on pages: the kommune's overview, one case with its vouchers, and advances."""
