"""The case: list, registration, the case page with its one timeline, and the task pages that change facts."""
