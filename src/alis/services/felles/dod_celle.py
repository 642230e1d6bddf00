"""Text in a file of comma-separated values, that a spreadsheet may never count with."""

FARLIG_FORST = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet could take for a formula at the beginning of a cell."""


def dod_celle(celle: str) -> str:
    """A cell is text, never a formula: what could begin one is put behind a mark that spreadsheets show as text."""
    return f"'{celle}" if celle.startswith(FARLIG_FORST) else celle
