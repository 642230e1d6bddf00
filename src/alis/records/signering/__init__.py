"""How a kommune usually signs, and who refused to."""
