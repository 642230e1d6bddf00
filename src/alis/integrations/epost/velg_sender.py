"""Which way mail goes, from one address in the environment."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from alis.integrations.epost.epost import Epostsender
from alis.integrations.epost.maildir import Maildir
from alis.integrations.epost.smtp import Smtp, Smtpoppsett

STANDARDPORT = {"smtp": 587, "smtps": 465}
DENNE_MASKINEN = ("127.0.0.1", "localhost", "::1")


class UkjentEpostadresse(ValueError):
    """`EPOST_URL` is neither `smtp://`, `smtps://` nor `maildir:///`."""

    def __init__(self) -> None:
        super().__init__("EPOST_URL må begynne med smtp://, smtps:// eller maildir:///.")


def velg_sender(url: str) -> Epostsender:
    """`smtp://user:password@host:587` (STARTTLS, except to this machine), `smtps://…` or `maildir:///folder`.

    Raise `UkjentEpostadresse`.
    """
    deler = urlsplit(url)
    if deler.scheme == "maildir" and deler.path:
        return Maildir(Path(unquote(deler.path)))
    if deler.scheme not in STANDARDPORT or not deler.hostname:
        raise UkjentEpostadresse
    onsker = parse_qs(deler.query).get("starttls", ["0" if deler.hostname in DENNE_MASKINEN else "1"])
    return Smtp(
        Smtpoppsett(
            vert=deler.hostname,
            port=deler.port or STANDARDPORT[deler.scheme],
            bruker=unquote(deler.username or ""),
            passord=unquote(deler.password or ""),
            tls=deler.scheme == "smtps",
            starttls=onsker == ["1"],
        )
    )
