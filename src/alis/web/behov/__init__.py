"""Needs for hospital service: reported and ranked by the kommune, followed by the doctor."""
