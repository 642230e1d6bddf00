"""The parties propose, counter, accept, turn down and withdraw, element by element."""
