"""A real mail server on this machine, that keeps what it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from socket import socket
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Postkasse:
    """Refuses `ukjent@…` for good, and `full@…` for now."""

    def __init__(self) -> None:
        self.mottatt: list[EmailMessage] = []

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        if address.startswith("ukjent@"):
            return "550 no such user"
        if address.startswith("full@"):
            return "452 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        melding = message_from_bytes(envelope.content, policy=default)
        assert isinstance(melding, EmailMessage)
        self.mottatt.append(melding)
        return "250 OK"


@contextmanager
def posttjener() -> Iterator[tuple[str, Postkasse]]:
    """The address for `EPOST_URL`, and what has been received."""
    kasse = Postkasse()
    port = ledig_port()
    tjener = Controller(kasse, hostname="127.0.0.1", port=port)
    tjener.start()
    try:
        yield f"smtp://127.0.0.1:{port}", kasse
    finally:
        tjener.stop()


def ledig_port() -> int:
    with socket() as en:
        en.bind(("127.0.0.1", 0))
        return int(en.getsockname()[1])
