"""What every table shares: constraints, search and sort columns, the local date."""
