"""Who takes part: kommuner, offices, hospitals, persons, doctors and the roles they hold."""
