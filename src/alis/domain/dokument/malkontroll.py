"""Goes through a template that is being written and says what must be mended, where."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alis.domain.avtale import Element
from alis.domain.dokument.mal import Felt, Klausul, Mal, Tiltaksforslag
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.dokument.tegn import fremmede_tegn

LENGSTE_PUNKT = 8000
"""Characters in one clause in one written form: some three pages."""
FLEST_PUNKTER = 80
NUMMER = re.compile(r"[1-9]\d?(\.[1-9]\d?){0,2}")
EN_AV_HVER = (Felt.PARTER, Felt.BELOP, Felt.SIGNATUR)


class Malfeilslag(StrEnum):
    MANGLER_NAVN = "mangler_navn"
    MANGLER_OVERSKRIFT = "mangler_overskrift"
    ULIKE_SPRAK = "ulike_sprak"
    UGYLDIG_NUMMER = "ugyldig_nummer"
    DOBBELT_NUMMER = "dobbelt_nummer"
    MANGLER_ELEMENT = "mangler_element"
    DOBBELT_ELEMENT = "dobbelt_element"
    MANGLER_FELT = "mangler_felt"
    DOBBELT_FELT = "dobbelt_felt"
    KROLLPARENTES = "krollparentes"
    FOR_LANG = "for_lang"
    FOR_MANGE = "for_mange"
    FREMMEDE_TEGN = "fremmede_tegn"
    NASJONALT_PUNKT = "nasjonalt_punkt"
    TILTAK_MANGLER_TEKST = "tiltak_mangler_tekst"


@dataclass(frozen=True, kw_only=True)
class Malfeil:
    """`klausul` is the id of the clause, empty where the whole template is meant; `detalj` what the words are about."""

    slag: Malfeilslag
    klausul: str = ""
    sprak: Skriftsprak | None = None
    detalj: str = ""


def kontroller_mal(mal: Mal, *, nasjonal: Mal | None) -> tuple[Malfeil, ...]:
    """In the order of the template. It may be sent for approval when there is nothing to mend.

    `nasjonal` is the template whose locked clauses this one must hold unchanged; None for the national one itself.
    """
    return (
        *_navn(mal),
        *(feil for klausul in mal.klausuler for feil in _klausul(klausul)),
        *_numre(mal),
        *_elementer(mal),
        *_felter(mal),
        *(_nasjonale_punkter(mal, nasjonal) if nasjonal else ()),
        *(feil for tiltak in mal.tiltak for feil in _tiltak(tiltak)),
    )


def nasjonalt_laste(mal: Mal, *, nasjonal: Mal) -> frozenset[str]:
    """The clauses that only Helsedirektoratet may reword, move or take away: those locked in the national template."""
    laste = {klausul.id for klausul in nasjonal.klausuler if klausul.laast}
    return frozenset(klausul.id for klausul in mal.klausuler if klausul.id in laste)


def _navn(mal: Mal) -> Iterator[Malfeil]:
    for sprak in Skriftsprak:
        if not mal.vist_navn(sprak).strip() or not mal.tittel[sprak].strip():
            yield Malfeil(slag=Malfeilslag.MANGLER_NAVN, sprak=sprak)
    if len(mal.klausuler) > FLEST_PUNKTER:
        yield Malfeil(slag=Malfeilslag.FOR_MANGE, detalj=str(FLEST_PUNKTER))


def _klausul(klausul: Klausul) -> Iterator[Malfeil]:
    for sprak in Skriftsprak:
        yield from _tekst(klausul, sprak)
    nb, nn = klausul.tekst[Skriftsprak.BOKMAL], klausul.tekst[Skriftsprak.NYNORSK]
    if (len(nb.avsnitt), len(nb.liste)) != (len(nn.avsnitt), len(nn.liste)):
        yield Malfeil(slag=Malfeilslag.ULIKE_SPRAK, klausul=klausul.id)


def _tekst(klausul: Klausul, sprak: Skriftsprak) -> Iterator[Malfeil]:
    tekst = klausul.tekst[sprak]
    alt = "\n".join((tekst.overskrift, *tekst.avsnitt, *tekst.liste))
    if not tekst.overskrift.strip():
        yield Malfeil(slag=Malfeilslag.MANGLER_OVERSKRIFT, klausul=klausul.id, sprak=sprak)
    if len(alt) > LENGSTE_PUNKT:
        yield Malfeil(slag=Malfeilslag.FOR_LANG, klausul=klausul.id, sprak=sprak, detalj=str(LENGSTE_PUNKT))
    if parentes := re.search(r"\{[^}\n]{0,30}\}?|\}", alt):
        yield Malfeil(slag=Malfeilslag.KROLLPARENTES, klausul=klausul.id, sprak=sprak, detalj=parentes[0])
    if tegn := fremmede_tegn(alt):
        yield Malfeil(slag=Malfeilslag.FREMMEDE_TEGN, klausul=klausul.id, sprak=sprak, detalj=" ".join(tegn))


def _numre(mal: Mal) -> Iterator[Malfeil]:
    antall = Counter(klausul.punkt for klausul in mal.klausuler if klausul.punkt)
    for klausul in mal.klausuler:
        if antall[klausul.punkt] > 1:
            yield Malfeil(slag=Malfeilslag.DOBBELT_NUMMER, klausul=klausul.id, detalj=klausul.punkt)
        if not NUMMER.fullmatch(klausul.punkt) and not _uten_nummer(klausul):
            yield Malfeil(slag=Malfeilslag.UGYLDIG_NUMMER, klausul=klausul.id, detalj=klausul.punkt)


def _uten_nummer(klausul: Klausul) -> bool:
    """The signatures close the agreement and need no number."""
    return klausul.punkt == "" and klausul.felt is Felt.SIGNATUR


def _elementer(mal: Mal) -> Iterator[Malfeil]:
    """What is agreed under an element is printed in its clause: without one it could not be printed, with two not once."""
    antall = Counter(k.element for k in mal.klausuler if k.element and k.felt is Felt.AVTALT)
    for element in Element:
        if antall[element] == 0:
            yield Malfeil(slag=Malfeilslag.MANGLER_ELEMENT, detalj=element)
        if antall[element] > 1:
            yield Malfeil(slag=Malfeilslag.DOBBELT_ELEMENT, detalj=element)


def _felter(mal: Mal) -> Iterator[Malfeil]:
    antall = Counter(klausul.felt for klausul in mal.klausuler)
    for felt in EN_AV_HVER:
        if antall[felt] == 0:
            yield Malfeil(slag=Malfeilslag.MANGLER_FELT, detalj=felt)
        if antall[felt] > 1:
            yield Malfeil(slag=Malfeilslag.DOBBELT_FELT, detalj=felt)


def _nasjonale_punkter(mal: Mal, nasjonal: Mal) -> Iterator[Malfeil]:
    """Helsedirektoratets mal is obligatory: a regional template adds to it and takes nothing away."""
    egne = {klausul.id: klausul for klausul in mal.klausuler}
    for klausul in nasjonal.klausuler:
        if klausul.laast and egne.get(klausul.id) != klausul:
            navn = f"{klausul.punkt} {klausul.tekst[Skriftsprak.BOKMAL].overskrift}".strip()
            yield Malfeil(slag=Malfeilslag.NASJONALT_PUNKT, detalj=navn)


def _tiltak(tiltak: Tiltaksforslag) -> Iterator[Malfeil]:
    for sprak in Skriftsprak:
        if not tiltak.tekst[sprak].strip():
            yield Malfeil(
                slag=Malfeilslag.TILTAK_MANGLER_TEKST, sprak=sprak, detalj=tiltak.tekst[Skriftsprak.BOKMAL]
            )
