"""One form for each part of a draft, and for the acts on an agreement."""
