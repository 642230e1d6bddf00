"""What the parties have proposed to each other about an agreement under work."""
