"""Whether a kommune has the agreement that a trust may demand before it takes needs."""

from uuid import UUID


def har_avtale(*, kommunenummer: str, helseforetak_id: UUID) -> bool | None:
    """Whether an agreement between them is in force. None: there is no register of such agreements to look in."""
    return None
