"""The code that one doctor's costs carry in the kommune's own accounts."""


def prosjektkode(*, kommunenummer: str, nummer: int) -> str:
    """The kommune's number and the case's number in the kommune: `ALIS-1848-0001`. It never changes."""
    return f"ALIS-{kommunenummer}-{nummer:04}"
