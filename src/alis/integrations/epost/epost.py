"""One mail, and what is asked of whoever sends it."""

from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Protocol


class Avvist(Exception):
    """It was refused for good: the receiver is unknown, or the mail can't be written. Never holds the address."""


class IkkeLevert(Exception):
    """It did not get through now; try again later. Never holds the address."""


@dataclass(frozen=True, kw_only=True)
class Epost:
    """`id` is the same each time the same mail is sent, so that a receiver who has it already can see that it is the same."""

    id: str
    fra: str
    til: str
    emne: str
    tekst: str
    sprak: str
    tidspunkt: datetime


class Epostsender(Protocol):
    def send(self, epost: Epost) -> str:
        """Return the receipt. Raise `Avvist` or `IkkeLevert`."""
        ...

    def lukk(self) -> None:
        """No more for now."""
        ...


def skriv_melding(epost: Epost) -> EmailMessage:
    """As it goes over the wire. Raise `Avvist` where an address is none."""
    try:
        til, fra = Address(addr_spec=epost.til), Address("Felles ALIS", addr_spec=epost.fra)
    except (ValueError, IndexError, MessageError):
        raise Avvist("ugyldig adresse") from None
    melding = EmailMessage(policy=SMTP)
    melding["Message-ID"] = f"<{epost.id}@{fra.domain}>"
    melding["Date"] = format_datetime(epost.tidspunkt)
    melding["From"] = fra
    melding["To"] = til
    melding["Subject"] = epost.emne
    melding["Auto-Submitted"] = "auto-generated"  # no one is away from a machine
    melding.set_content(epost.tekst)
    melding["Content-Language"] = epost.sprak
    return melding
