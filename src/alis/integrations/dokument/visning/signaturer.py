"""The block for signatures: who has signed, when and how, or lines to sign on."""

from collections.abc import Iterator
from typing import Any

from alis.domain.avtale.avtaleslag import PARTER
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.dokument import Avtaledokument, Dokumentsignatur, Signaturplass
from alis.integrations.dokument.visning.norsk import NORSK_TID, lang_dato, tidspunkt
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.signaturord import SIGNATURORD


def signaturer(dokument: Avtaledokument, ord: Ordvalg) -> list[dict[str, Any]]:
    """One entry per signature, the kommune's first; `navn` is empty while it has not been given."""
    med_papir = har_papir(dokument)
    egne = Ordvalg(SIGNATURORD[dokument.innhold.skriftsprak])
    poster = [(s.part, _given(s, ord, egne, med_papir=med_papir)) for s in dokument.signaturer]
    poster += [(plass.part, _place(plass, ord)) for plass in _places(dokument)]
    return [post for _, post in sorted(poster, key=lambda par: list(Part).index(par[0]))]


def har_papir(dokument: Avtaledokument) -> bool:
    return any(signatur.maate is Signeringsmate.PAPIR for signatur in dokument.signaturer)


def signert_slik(dokument: Avtaledokument, ord: Ordvalg) -> str:
    """What stands under every signature: how it was given, when all were given in one way."""
    egne = Ordvalg(SIGNATURORD[dokument.innhold.skriftsprak])
    return egne("blandet") if har_papir(dokument) else ord("signert_slik")


def _places(dokument: Avtaledokument) -> Iterator[Signaturplass]:
    """Those that are waited for; a document that knows of none has one for each party that has not signed."""
    yield from dokument.plasser
    if dokument.plasser:
        return
    har_signert = {signatur.part for signatur in dokument.signaturer}
    yield from (Signaturplass(part=part) for part in PARTER[dokument.slag] if part not in har_signert)


def _given(signatur: Dokumentsignatur, ord: Ordvalg, egne: Ordvalg, *, med_papir: bool) -> dict[str, Any]:
    signert = ord("signert", tid=tidspunkt(signatur.signert_at))
    if signatur.maate is Signeringsmate.PAPIR:
        signert = egne("papir", dag=lang_dato(signatur.signert_at.astimezone(NORSK_TID)))
    if signatur.fullmakt_fra:
        signert = egne("fullmakt", signert=signert.rstrip("."), navn=signatur.fullmakt_fra)
    if med_papir and signatur.maate is Signeringsmate.INNLOGGET:
        signert = egne("innlogget", signert=signert)
    return {"for": _for(signatur.part, ord, signatur.tittel), "navn": signatur.navn, "signert": signert}


def _place(plass: Signaturplass, ord: Ordvalg) -> dict[str, Any]:
    return {"for": _for(plass.part, ord, plass.navn, plass.tittel), "navn": "", "signert": ""}


def _for(part: Part, ord: Ordvalg, *hvem: str) -> str:
    """`For kommunen: Kari Nordmann, kommunedirektør`."""
    kjent = ", ".join(filter(None, hvem))
    return f"{ord(f'for_{part}')}: {kjent}" if kjent else ord(f"for_{part}")
