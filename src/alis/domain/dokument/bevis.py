"""What the evidence page of a sealed document tells, beyond the agreement and its signatures."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Bevishendelse:
    """A line of the journal about the signing. `linjehash` is the hash that the next line is chained to.

    `bekreftede_sider` are the pages of a scanned paper that whoever did it vouched for, since they could not be read.
    """

    linje: int
    linjehash: str
    handling: str
    tidspunkt: datetime
    navn: str
    organisasjon: str
    bekreftede_sider: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bevis:
    """The seal's owner, issuer and fingerprint tell of the certificate that the document is to be sealed with.

    `adresse` is the site's, where anyone may check the document. `papirfiler` are the SHA-256 of the scanned paper, where
    someone signed by hand.
    """

    hendelser: tuple[Bevishendelse, ...]
    adresse: str
    segleier: str
    seglutsteder: str
    fingeravtrykk: str
    er_testsegl: bool
    papirfiler: tuple[str, ...] = ()
