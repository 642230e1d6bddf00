"""Tables of the costs that the kommune itself has had."""
