"""The views of the application."""
