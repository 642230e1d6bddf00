"""What the pages about agreements show, made from what the services give."""
