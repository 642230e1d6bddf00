"""The top of the first page, the running head and the foot."""

from datetime import datetime
from typing import Any

from alis.domain.dokument import Kommunepart, Versjon
from alis.integrations.dokument.visning.norsk import kort_dato, lang_dato, orgnr, tidspunkt
from alis.integrations.dokument.visning.ordvalg import Ordvalg


def hode(
    *, versjon: Versjon, kommune: Kommunepart, motpart: str, laget_at: datetime, ord: Ordvalg
) -> dict[str, Any]:
    """Who the parties are, which version this is, and for how long it holds."""
    return {
        "mellom": ord("mellom", kommune=kommune.navn, navn=motpart),
        "gjelder": _gjelder(versjon, ord),
        "organisasjon": _organisasjon(kommune, ord),
        "avtale": _avtale(versjon, ord),
        "versjon": _versjon(versjon, ord),
        "bunn": _bunn(versjon, laget_at, ord),
    }


def _organisasjon(kommune: Kommunepart, ord: Ordvalg) -> str:
    if not kommune.orgnr:
        return ord("organisasjon_uten_nr", kommune=kommune.navn)
    return ord("organisasjon", kommune=kommune.navn, orgnr=orgnr(kommune.orgnr))


def _gjelder(versjon: Versjon, ord: Ordvalg) -> str:
    if versjon.gjelder_til is None:
        return ord("gjelder_fra", fom=lang_dato(versjon.gjelder_fra))
    return ord("gjelder_fra_til", fom=lang_dato(versjon.gjelder_fra), tom=lang_dato(versjon.gjelder_til))


def _avtale(versjon: Versjon, ord: Ordvalg) -> str:
    linje = ord("versjonslinje", referanse=versjon.referanse, nummer=versjon.nummer)
    if not versjon.tidligere:
        return linje
    forrige = versjon.tidligere[-1]
    return f"{linje} {ord('erstatter', nummer=forrige.nummer, dato=kort_dato(forrige.fom))}"


def _versjon(versjon: Versjon, ord: Ordvalg) -> str:
    return ord(
        "forste_versjon" if versjon.nummer == 1 else "versjon",
        nummer=versjon.nummer,
        dato=lang_dato(versjon.dato),
        forste=lang_dato(versjon.forste_versjon),
    )


def _bunn(versjon: Versjon, laget_at: datetime, ord: Ordvalg) -> str:
    return ord("bunn_venstre", referanse=versjon.referanse, nummer=versjon.nummer, laget=tidspunkt(laget_at))
