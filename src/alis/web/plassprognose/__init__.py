"""The forecast of hospital places."""
