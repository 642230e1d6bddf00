"""Every document of the agreement, opened by programs that are not ours, and the facts that must stand in it."""

import json
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from e2e.besok import Besok
from e2e.liv import papirer
from e2e.liv.begynnelsen import LEGEN
from e2e.liv.folk import Folk

KURSBELOP, KURSBELOP_I_ORE = "11 000", 1_100_000
"""What the parties met at."""


def les_avtalen(folk: Folk, avtale: str, mappe: Path, *fakta: str) -> Path:
    """The sealed PDF, the Word file and the data say the same; and anyone can see that the PDF is as it was sealed."""
    mappe.mkdir()
    vindu = folk.som("alis")
    vindu.ga_til(avtale)
    pdf, word, data = (
        papirer.hent(vindu, f"Last ned {navn}", mappe) for navn in ("PDF", "Word", "data (JSON)")
    )
    for tekst in (papirer.les_pdf(pdf), papirer.les_med_libreoffice(word, "txt"), data.read_text("utf-8")):
        for ord_ in (LEGEN, "Nordfold legekontor", *fakta):
            assert ord_ in tekst, ord_
    assert papirer.pdf_er_merket(pdf)
    assert "json" in papirer.vedlegg_i(pdf)
    assert KURSBELOP in (papirer.les_pdf(pdf).replace("\u00a0", " "))
    assert KURSBELOP_I_ORE in _tall_i(json.loads(data.read_text("utf-8")))
    for navn in ("Sigurd Signatar", "kommunedirektør", "Siri Ordfører"):
        assert navn in papirer.les_pdf(pdf)
    assert PdfReader(pdf).get_fields(), "the seal is a signature field"
    krev_at_forfalskning_oppdages(folk.fremmed(), pdf)
    return pdf


def _tall_i(verdi: Any) -> set[int]:
    """Every whole number, however deep."""
    if isinstance(verdi, dict):
        return _tall_i(list(verdi.values()))
    if isinstance(verdi, list):
        return set().union(*map(_tall_i, verdi))
    return {verdi} if isinstance(verdi, int) else set()


def krev_at_forfalskning_oppdages(vindu: Besok, pdf: Path) -> None:
    """The public page knows the file, and knows it no longer when one bit of it is another."""
    assert "Filen er uendret" in papirer.kontroller(vindu, pdf)
    innhold = bytearray(pdf.read_bytes())
    innhold[len(innhold) // 3] ^= 1
    forfalsket = pdf.with_name("forfalsket.pdf")
    forfalsket.write_bytes(innhold)
    assert "Filen er endret etter forseglingen" in papirer.kontroller(vindu, forfalsket)


def les_budsjettet(bok: Path) -> None:
    tall = papirer.les_med_libreoffice(bok, "csv")
    assert "Grunnkurs i Romsa" in tall
    assert "11000" in tall.replace(" ", "").replace("\u00a0", "")


def les_brevene(folk: Folk, opphor: str, mappe: Path) -> None:
    """The letter of the ending and the claim, as the doctor gets them."""
    mappe.mkdir()
    vindu = folk.som("alis")
    vindu.ga_til(opphor)
    lenker = vindu.side.locator("aside a[href$='.pdf']").all_inner_texts()
    tekst = " ".join(papirer.les_pdf(papirer.hent(vindu, lenke, mappe)) for lenke in lenker)
    for fakta in (LEGEN, "28. februar 2026", "35 000", "30 000", "5 000", "8601"):
        assert fakta in tekst.replace("\u00a0", " "), fakta


def les_veilederavtalen(folk: Folk, adresse: str, mappe: Path) -> None:
    mappe.mkdir()
    vindu = folk.som("veileder")
    vindu.ga_til(adresse)
    pdf = papirer.hent(vindu, "Last ned PDF", mappe)
    for fakta in ("Vera Veileder", LEGEN, "91 317,19", "Nordfold legekontor"):
        assert fakta in papirer.les_pdf(pdf).replace("\u00a0", " "), fakta
    assert "Filen er uendret" in papirer.kontroller(folk.fremmed(), pdf)


def lag_kalender(folk: Folk, hvem: str) -> str:
    """A private address for her calendar."""
    vindu = folk.som(hvem)
    vindu.ga_til("/varsler/innstillinger/")
    vindu.felt("Hva slags kalender er det?").fill("Telefonen")
    vindu.trykk("Lag kalenderadresse")
    return vindu.side.locator("#kalenderadresse").input_value()


def frister_i(folk: Folk, kalender: str) -> list[str]:
    """What the calendar program sees, without a session: the days."""
    vindu = folk.fremmed()
    sti = "/kalender/" + kalender.rsplit("/", 1)[1]
    svar = vindu.side.context.request.get(vindu.adresse + sti)
    assert svar.ok
    return sorted(f"{hendelse.start:%Y-%m-%d}" for hendelse in papirer.les_kalender(svar.body()))
