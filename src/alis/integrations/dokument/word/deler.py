"""The parts of the agreement, in order, as Word's own headings, lists and tables."""

from collections.abc import Callable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from alis.integrations.dokument.word.side import DEMPET
from alis.integrations.dokument.word.tabell import (
    hoyrestill_siste_kolonne,
    ny_tabell,
    skriv_hoderad,
    skriv_rad,
)

Vist = dict[str, Any]
PARTSGRUPPER = ("kommunen", "legen", "utdanningen")


def skriv_deler(word: Document, vist: Vist) -> None:
    """Title, clauses with what is agreed, signatures and attachment 1."""
    word.add_paragraph(vist["tittel"], style="Title")
    word.add_paragraph(f"{vist['hode']['mellom']} {vist['hode']['gjelder']}")
    for punkt in vist["punkter"]:
        _punkt(word, punkt, vist)
    if vist["vedlegg"] is not None:
        _vedlegg(word, vist)


def _punkt(word: Document, punkt: Vist, vist: Vist) -> None:
    word.add_heading(f"{punkt['nummer']} {punkt['overskrift']}".strip(), punkt["niva"])
    _avsnitt(word, punkt["avsnitt"])
    for ledd in punkt["liste"]:
        word.add_paragraph(ledd, style="List Bullet")
    if punkt["felt"] is not None:
        FYLL[punkt["felt"]](word, punkt, vist)


def _parter(word: Document, punkt: Vist, vist: Vist) -> None:
    for gruppe in PARTSGRUPPER:
        _ledetekst(word, vist["ord"][gruppe])
        tabell = ny_tabell(word, (55, 115))
        for felt in vist["parter"][gruppe]:
            skriv_rad(tabell, (felt["navn"], felt["verdi"]))
        word.add_paragraph()


def _belop(word: Document, punkt: Vist, vist: Vist) -> None:
    ord, belop = vist["ord"], vist["belop"]
    if not belop["rader"]:
        return
    tabell = ny_tabell(word, (65, 70, 35))
    skriv_hoderad(tabell, (ord["kolonne_element"], ord["kolonne_mottaker"], ord["kolonne_belop"]))
    for rad in belop["rader"]:
        skriv_rad(tabell, (rad["element"], rad["mottaker"], rad["belop"]))
    skriv_rad(tabell, (ord["sum"], "", belop["sum"]), fet=True)
    hoyrestill_siste_kolonne(tabell)
    _sats(word, vist, f" {ord['se_vedlegg']}")


def _avtalt(word: Document, punkt: Vist, vist: Vist) -> None:
    _ledetekst(word, vist["ord"]["avtalt"])
    if not punkt["avtalt"]:
        word.add_paragraph(vist["ord"]["ikke_avtalt"])
    for post in punkt["avtalt"]:
        _avsnitt(word, post["avsnitt"])
        _avsnitt(word, [post["belop"]] if post["belop"] else [])


def _signaturer(word: Document, punkt: Vist, vist: Vist) -> None:
    ord = vist["ord"]
    word.add_paragraph(vist["hode"]["versjon"])
    for signatur in vist["signaturer"]:
        _ledetekst(word, signatur["for"])
        if signatur["navn"]:
            _avsnitt(word, [signatur["navn"], signatur["signert"], ord["signert_slik"]])
        else:
            _avsnitt(word, [f"{ord['sted_dato']}: {'_' * 40}", f"{ord['underskrift']}: {'_' * 40}"])
    _dempet(word, f"{ord['kontrollsum']}: {vist['kontrollsum']}")


FYLL: dict[str, Callable[[Document, Vist, Vist], None]] = {
    "parter": _parter,
    "belop": _belop,
    "avtalt": _avtalt,
    "signatur": _signaturer,
}


def _vedlegg(word: Document, vist: Vist) -> None:
    ord, vedlegg = vist["ord"], vist["vedlegg"]
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    word.add_heading(f"{ord['vedlegg']}. {ord['utregning']}", 1)
    word.add_paragraph(ord["utregning_forklart"])
    _sats(word, vist)
    for stykke in vedlegg["stykker"]:
        _regnestykke(word, stykke, ord)
    if vedlegg["satskilder"]:
        word.add_heading(ord["satskilder"], 2)
    for kilde in vedlegg["satskilder"]:
        word.add_paragraph(kilde, style="List Bullet")


def _regnestykke(word: Document, stykke: Vist, ord: Vist) -> None:
    word.add_heading(stykke["tittel"], 2)
    tabell = ny_tabell(word, (100, 30, 40))
    skriv_hoderad(tabell, (ord["kolonne_regel"], ord["kolonne_kilde"], ord["kolonne_svar"]))
    for linje in stykke["linjer"]:
        inndata = f" ({linje['inndata']})" if linje["inndata"] else ""
        skriv_rad(tabell, (linje["tekst"] + inndata, linje["kilde"], linje["svar"]))
    skriv_rad(tabell, (ord["kolonne_svar"], "", stykke["svar"]), fet=True)
    hoyrestill_siste_kolonne(tabell)


def _sats(word: Document, vist: Vist, henvisning: str = "") -> None:
    if vist["sats"] is not None:
        merke = f"{vist['ord']['ubekreftet']}: " if vist["sats"]["ubekreftet"] else ""
        _dempet(word, merke + vist["sats"]["tekst"] + henvisning)


def _avsnitt(word: Document, tekster: Sequence[str]) -> None:
    for tekst in tekster:
        word.add_paragraph(tekst)


def _ledetekst(word: Document, tekst: str) -> None:
    avsnitt = word.add_paragraph()
    avsnitt.add_run(tekst).bold = True
    avsnitt.paragraph_format.keep_with_next = True


def _dempet(word: Document, tekst: str) -> None:
    bit_ = word.add_paragraph().add_run(tekst)
    bit_.font.size, bit_.font.color.rgb = Pt(8.5), DEMPET
