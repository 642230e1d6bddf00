"""What doctors claim of what they have laid out, with its receipts and its line of decisions."""
