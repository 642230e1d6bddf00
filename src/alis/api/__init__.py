"""What other systems call. Translates, and knows nothing of the pages."""
