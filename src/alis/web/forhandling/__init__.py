"""The pages on which the kommune and the doctor propose and answer, element by element."""
