"""The evidence page of a signed agreement: its words and figures ready to be set."""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

from alis.domain.avtale.signering import Signeringsmate
from alis.domain.dokument import (
    Avtaledokument,
    Bevis,
    Bevishendelse,
    Dokumentsignatur,
    Skriftsprak,
    innholdshash,
)
from alis.integrations.dokument.mal import MALER, OPPSETT
from alis.integrations.dokument.visning.norsk import HARDT_MELLOMROM, NORSK_TID, kort_dato
from alis.integrations.dokument.visning.ordvalg import Ordvalg

VERSJON = "1"
OPPSETTFIL = OPPSETT / f"bevisside-{VERSJON}.typ"


def bevisvisning(dokument: Avtaledokument, bevis: Bevis) -> dict[str, Any]:
    """Everything on the page, in the document's own written form. Values under `kontrollsum` are never broken."""
    sprak = dokument.innhold.skriftsprak
    ord = Ordvalg(_words(sprak))
    return {
        "sprak": sprak.value,
        "ord": {navn: frase for navn, frase in ord.fraser.items() if isinstance(frase, str)},
        "testsegl": bevis.er_testsegl,
        "signaturer": [_signature(signatur, ord) for signatur in dokument.signaturer],
        "felter": _fields(dokument, bevis, ord),
        "hendelser": [_event(hendelse, ord) for hendelse in bevis.hendelser],
        "punkter": [punkt.format(adresse=bevis.adresse) for punkt in ord.fraser["kontroller_punkter"]],
    }


def noyaktig_tidspunkt(at: datetime) -> str:
    """`20.5.2025 kl. 09.14.33 (UTC+02:00)`: Norwegian clocks, to the second, with the zone."""
    lokal = at.astimezone(NORSK_TID)
    sone = lokal.isoformat()[-6:]
    return f"{kort_dato(lokal)} kl.{HARDT_MELLOMROM}{lokal:%H.%M.%S} (UTC{sone})"


@cache
def _words(sprak: Skriftsprak) -> dict[str, Any]:
    return tomllib.loads((MALER / f"bevisside/{VERSJON}/{sprak}.toml").read_text(encoding="utf-8"))


def _signature(signatur: Dokumentsignatur, ord: Ordvalg) -> dict[str, str]:
    return {
        "navn": signatur.navn,
        "part": ord(f"part_{signatur.part}"),
        **_how(signatur, ord),
    }


def _how(signatur: Dokumentsignatur, ord: Ordvalg) -> dict[str, str]:
    """On paper only the day is known."""
    if signatur.maate is Signeringsmate.PAPIR:
        return {
            "tidspunkt": kort_dato(signatur.signert_at.astimezone(NORSK_TID)),
            "hvordan": ord("papir"),
        }
    return {"tidspunkt": noyaktig_tidspunkt(signatur.signert_at), "hvordan": ord("innlogget")}


def _fields(dokument: Avtaledokument, bevis: Bevis, ord: Ordvalg) -> list[dict[str, str]]:
    innhold = dokument.innhold
    versjon, mal = innhold.fakta.versjon, innhold.mal
    return [
        _field(ord("avtale"), ord("avtaleversjon", referanse=versjon.referanse, nummer=versjon.nummer)),
        _field(ord("innholdssum"), kontrollsum=innholdshash(innhold)),
        _field(ord("mal"), ord("malversjon", navn=mal.navn, versjon=mal.versjon)),
        _field(ord("malsum"), kontrollsum=mal.hash),
        *(_field(ord("skannsum"), kontrollsum=sha256) for sha256 in bevis.papirfiler),
        _field(ord("forseglet_av"), bevis.segleier),
        _field(ord("utstedt_av"), bevis.seglutsteder),
        _field(ord("fingeravtrykk"), kontrollsum=bevis.fingeravtrykk),
    ]


def _field(navn: str, verdi: str = "", kontrollsum: str = "") -> dict[str, str]:
    return {"navn": navn, "verdi": verdi, "kontrollsum": kontrollsum}


def _event(hendelse: Bevishendelse, ord: Ordvalg) -> dict[str, Any]:
    return {
        "linje": hendelse.linje,
        "tidspunkt": noyaktig_tidspunkt(hendelse.tidspunkt),
        "hendelse": " ".join(_what(hendelse, ord)),
        "kontrollsum": hendelse.linjehash,
    }


def _what(hendelse: Bevishendelse, ord: Ordvalg) -> Iterator[str]:
    """Who did it, and which pages of a paper she vouched for."""
    hva = ord(f"hendelse_{hendelse.handling}")
    yield ord("hendelse_av", hva=hva, navn=hendelse.navn, organisasjon=hendelse.organisasjon)
    if hendelse.bekreftede_sider:
        yield ord("bekreftet", sider=", ".join(map(str, hendelse.bekreftede_sider)), navn=hendelse.navn)
