"""The service in a hospital, from the accepted place to the confirmed time."""
