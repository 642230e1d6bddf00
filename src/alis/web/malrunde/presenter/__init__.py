"""What the pages of the rounds say."""
