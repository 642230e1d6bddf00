"""The trail: what was done (hash-chained, append-only) and who has read what."""
