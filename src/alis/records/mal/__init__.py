"""Templates that are written in the system, and Word templates that kommuner bring."""
