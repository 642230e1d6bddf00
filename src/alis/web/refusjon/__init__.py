"""Pages of claims from doctors: hers on a telephone, the kommune's queue, and what it does with each."""
