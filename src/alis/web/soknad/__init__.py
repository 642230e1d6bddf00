"""The pages of the application, and the hub of the grant year."""
