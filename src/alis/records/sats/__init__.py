"""Rate sets that are written in the system, and how they were approved."""
