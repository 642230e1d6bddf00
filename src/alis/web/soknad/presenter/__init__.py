"""What the pages of the application say."""
