"""An id as a browser sent it."""

from uuid import UUID


def som_uuid(tekst: str) -> UUID | None:
    """None where it is none."""
    try:
        return UUID(tekst)
    except ValueError:
        return None
