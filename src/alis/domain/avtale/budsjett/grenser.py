"""How large a budget can be. Bounds on writing, not rules of the scheme: a figure beyond them is a slip of the hand.

They also keep every product and sum within the fifteen digits that a spreadsheet counts exactly.
"""

MAKS_LINJER = 10_000
MAKS_AVTALEAR = 25
"""Five full-time years at 20 per cent."""
LENGSTE_BESKRIVELSE = 200
MAKS_HUNDREDELTIMER = 999_999
MAKS_TIMESATS = 9_999_999
MAKS_BELOP = 9_999_999_999
"""In øre: 99 999 999,99 kroner."""
