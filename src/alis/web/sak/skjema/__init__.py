"""The forms about a case: what the kommune knows of the doctor, and what changes."""
