"""The content of the agreement between a trust and a kommune: everything the two agree to, and nothing of how it looks."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from alis.domain.dokument.innhold import Malreferanse
from alis.domain.dokument.kanonisk import kanonisk_json
from alis.domain.dokument.rens import krev_sone, ren
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.plassering.foretaksavtale import Foretakspart


@dataclass(frozen=True, kw_only=True)
class Foretakspunkt:
    """A numbered clause: paragraphs, then a list."""

    nummer: str
    overskrift: str
    avsnitt: tuple[str, ...] = ()
    liste: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Foretaksmal:
    """The text in one written form. `annet` heads what the two have agreed besides; `ord` are the words around it."""

    referanse: Malreferanse
    skriftsprak: Skriftsprak
    tittel: str
    punkter: tuple[Foretakspunkt, ...]
    annet: str
    ord: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Avtaleorganisasjon:
    """`nummer` is the kommune's own, `orgnr` is empty where the register lacks it."""

    navn: str
    orgnr: str
    nummer: str = ""


@dataclass(frozen=True, kw_only=True)
class Foretaksinnhold:
    """`overordnet` is the agreement of cooperation that this one stands under. `erstatter` is the version before it."""

    skriftsprak: Skriftsprak
    mal: Malreferanse
    referanse: str
    nummer: int
    erstatter: int | None
    tittel: str
    kommune: Avtaleorganisasjon
    foretak: Avtaleorganisasjon
    overordnet: str
    punkter: tuple[Foretakspunkt, ...]
    laget_at: datetime


@dataclass(frozen=True, kw_only=True)
class Foretakssignering:
    """Who confirmed, logged in, the content with the hash `dokument_hash`."""

    part: Foretakspart
    navn: str
    signert_at: datetime
    dokument_hash: str


@dataclass(frozen=True, kw_only=True)
class Foretaksdokument:
    """What is printed. Raises `ValueError` where someone signed another content."""

    innhold: Foretaksinnhold
    signaturer: tuple[Foretakssignering, ...] = ()

    def __post_init__(self) -> None:
        kontrollsum = foretakshash(self.innhold)
        if any(signatur.dokument_hash != kontrollsum for signatur in self.signaturer):
            raise ValueError("En signatur er gitt til et annet innhold enn det som vises.")


def lag_foretaksinnhold(
    *,
    mal: Foretaksmal,
    referanse: str,
    nummer: int,
    erstatter: int | None,
    kommune: Avtaleorganisasjon,
    foretak: Avtaleorganisasjon,
    overordnet: str,
    annet: str,
    laget_at: datetime,
) -> Foretaksinnhold:
    """`annet` becomes the last clause, where there is any. `laget_at` is aware. Raises `TidspunktUtenSone`."""
    return Foretaksinnhold(
        skriftsprak=mal.skriftsprak,
        mal=mal.referanse,
        referanse=referanse,
        nummer=nummer,
        erstatter=erstatter,
        tittel=mal.tittel,
        kommune=ren(kommune),
        foretak=ren(foretak),
        overordnet=ren(overordnet),
        punkter=(*mal.punkter, *_agreed_besides(mal, annet)),
        laget_at=krev_sone(laget_at),
    )


def foretakshash(innhold: Foretaksinnhold) -> str:
    """The sha256 (hex) that names the content; both parties see it and sign it."""
    return hashlib.sha256(kanonisk_json(innhold)).hexdigest()


def _agreed_besides(mal: Foretaksmal, annet: str) -> tuple[Foretakspunkt, ...]:
    linjer = tuple(linje.strip() for linje in ren(annet).split("\n") if linje.strip())
    if not linjer:
        return ()
    return (Foretakspunkt(nummer=str(len(mal.punkter) + 1), overskrift=mal.annet, avsnitt=linjer),)
