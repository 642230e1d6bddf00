"""Change of course: what a change will do, before it is made, and what both parties must agree to."""
