"""What the pages about a budget show, made from what the services give."""
