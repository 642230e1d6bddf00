"""What the pages about versions say."""
