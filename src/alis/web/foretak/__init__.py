"""How each hospital trust takes in an ALIS."""
