"""What cannot be derived of the rounds that follow a new version of a template."""
