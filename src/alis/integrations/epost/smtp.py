"""A mail server, by SMTP."""

import smtplib
from dataclasses import dataclass
from ssl import create_default_context

from alis.integrations.epost.epost import Avvist, Epost, IkkeLevert, skriv_melding

VENT = 20
"""Seconds before a server that says nothing is given up."""


@dataclass(frozen=True, kw_only=True)
class Smtpoppsett:
    """`tls` from the first byte, or `starttls` after the greeting; never neither except to this machine."""

    vert: str
    port: int
    bruker: str = ""
    passord: str = ""
    tls: bool = False
    starttls: bool = True


class Smtp:
    """One connection for all the mails of a run, and a new one after a fault."""

    def __init__(self, oppsett: Smtpoppsett) -> None:
        self.oppsett = oppsett
        self._tjener: smtplib.SMTP | None = None

    def send(self, epost: Epost) -> str:
        melding = skriv_melding(epost)
        try:
            self._tjener = self._tjener or self._connect()
            self._tjener.send_message(melding)
        except smtplib.SMTPRecipientsRefused as feil:
            self.lukk()
            raise _refused(min(kode for kode, _ in feil.recipients.values())) from None
        except smtplib.SMTPResponseException as feil:
            self.lukk()
            raise _refused(feil.smtp_code) from None
        except (smtplib.SMTPException, OSError) as feil:
            self.lukk()
            raise IkkeLevert(f"e-posttjeneren svarer ikke ({type(feil).__name__})") from None
        return f"tatt imot av {self.oppsett.vert}"

    def lukk(self) -> None:
        tjener, self._tjener = self._tjener, None
        if tjener is not None:
            try:
                tjener.quit()
            except (smtplib.SMTPException, OSError):
                tjener.close()

    def _connect(self) -> smtplib.SMTP:
        o = self.oppsett
        if o.tls:
            tjener: smtplib.SMTP = smtplib.SMTP_SSL(
                o.vert, o.port, timeout=VENT, context=create_default_context()
            )
        else:
            tjener = smtplib.SMTP(o.vert, o.port, timeout=VENT)
        if o.starttls and not o.tls:
            tjener.starttls(context=create_default_context())
        if o.bruker:
            tjener.login(o.bruker, o.passord)
        return tjener


def _refused(kode: int) -> Exception:
    """5xx is for good, except that a wrong password is the installation's own fault and will be mended; 4xx is for now."""
    if 500 <= kode < 600 and kode not in (530, 534, 535):
        return Avvist(f"avvist av e-posttjeneren ({kode})")
    return IkkeLevert(f"e-posttjeneren ba oss vente ({kode})")
