"""Verify the journal's chain from the first line to the head."""

from dataclasses import dataclass
from itertools import count

from django.db import transaction

from alis.records.journal.kjede import FORSTE_HASH, linjehash
from alis.records.journal.models import Journalhode, Journallinje


@dataclass(frozen=True, kw_only=True)
class Brudd:
    """The first line that breaks the chain, and why (bokmål)."""

    sekvens: int
    forklaring: str


@dataclass(frozen=True, kw_only=True)
class Kontroll:
    """`antall` whole lines up to the break or the end; `hash` of the last whole line."""

    antall: int
    hash: str
    brudd: Brudd | None


def kontroller(*, sjekkpunkt: tuple[int, str] | None = None) -> Kontroll:
    """Walk the whole chain and name the first broken line.

    A `sjekkpunkt` (sequence number, hash) noted outside the system also finds a journal that someone with full
    access has rewritten from end to end.
    """
    with transaction.atomic():
        hode = Journalhode.objects.filter(id=1).first() or Journalhode(antall=0, hash=FORSTE_HASH)
        linjer = Journallinje.objects.order_by("sekvens")
        antall, forrige = 0, FORSTE_HASH
        for ventet, linje in zip(count(1), linjer.iterator(chunk_size=2000), strict=False):
            feil = _fault(linje, ventet, forrige, sjekkpunkt)
            if feil is not None:
                return Kontroll(antall=antall, hash=forrige, brudd=feil)
            antall, forrige = ventet, linje.hash
        return Kontroll(antall=antall, hash=forrige, brudd=_head_fault(hode, antall, forrige, sjekkpunkt))


def _fault(
    linje: Journallinje, ventet: int, forrige: str, sjekkpunkt: tuple[int, str] | None
) -> Brudd | None:
    if linje.sekvens != ventet:
        return Brudd(sekvens=ventet, forklaring=f"linjen mangler; neste linje er {linje.sekvens}")
    if linje.forrige_hash != forrige:
        return Brudd(sekvens=ventet, forklaring="linjen følger ikke etter linjen foran")
    if linje.hash != linjehash(linje):
        return Brudd(sekvens=ventet, forklaring="innholdet er endret etter at linjen ble skrevet")
    if sjekkpunkt is not None and sjekkpunkt[0] == ventet and sjekkpunkt[1] != linje.hash:
        return Brudd(sekvens=ventet, forklaring="linjen er ikke den som sjekkpunktet viser")
    return None


def _head_fault(
    hode: Journalhode, antall: int, siste: str, sjekkpunkt: tuple[int, str] | None
) -> Brudd | None:
    if hode.antall > antall:
        return Brudd(sekvens=antall + 1, forklaring=f"linjen mangler; journalen skal ha {hode.antall} linjer")
    if (hode.antall, hode.hash) != (antall, siste):
        return Brudd(sekvens=hode.antall + 1, forklaring="linjen er lagt til utenom systemet")
    if sjekkpunkt is not None and sjekkpunkt[0] > antall:
        return Brudd(sekvens=antall + 1, forklaring=f"linjen mangler; sjekkpunktet er linje {sjekkpunkt[0]}")
    return None
