"""The deadlines of the whole product: derived from what is registered by rules, one file each, never stored."""
