"""The calculations as others call them: JSON in, JSON out, every fault told with its place."""
