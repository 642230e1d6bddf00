"""«Varsler»: what one has been told and is to remember, how one is told, and the calendar."""
