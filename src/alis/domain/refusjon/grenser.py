"""How much can be written in a claim."""

LENGSTE_TEKST = 2000
