"""The agreement as PDF: what stands in it, and that it is the same each time."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.part import Part
from alis.domain.dokument import (
    Avtaledokument,
    Dokumentsignatur,
    Skriftsprak,
    innholdshash,
    kanonisk_json,
    lag_innhold,
)
from alis.domain.parter import Driftsform, Stillingstype
from alis.integrations.dokument import hent_mal, lag_pdf
from factories.avtaleinnhold import (
    KOMMUNE,
    LAGET,
    LEGE,
    STANDARDELEMENTER,
    UTREGNING,
    VERSJON,
    avtaleinnhold,
    avtalt,
)
from integrations.dokument.lesing import SKRIFTER, kjor, pdf, program, sider, vedlagt_json

TJUE_ELEMENTER = STANDARDELEMENTER + tuple(
    avtalt(Element.KOMMUNAL_FINANSIERING, f"Kommunalt tiltak nummer {nummer}.", nummer * 100_000)
    for nummer in range(1, 16)
)
I_EN_ANNEN_PROSESS = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, "tests")
from factories.avtaleinnhold import avtaleinnhold
from alis.domain.dokument import Avtaledokument
from alis.integrations.dokument import gjeldende_mal, lag_docx, lag_pdf
mal = gjeldende_mal()
dokument = Avtaledokument(innhold=avtaleinnhold())
pdf = lag_pdf(dokument, mal=mal, skriftmappe=Path(sys.argv[1]))
print(hashlib.sha256(pdf).hexdigest(), hashlib.sha256(lag_docx(dokument, mal=mal)).hexdigest())
"""


def signatur(part: Part, navn: str, minutter: int, dokument_hash: str) -> Dokumentsignatur:
    return Dokumentsignatur(
        part=part, navn=navn, signert_at=LAGET + timedelta(minutes=minutter), dokument_hash=dokument_hash
    )


def test_made_again_it_has_the_same_bytes() -> None:
    forste = pdf()
    pdf(elementer=TJUE_ELEMENTER)
    assert pdf() == forste


def test_made_in_two_other_processes_it_has_the_same_bytes() -> None:
    svar = {
        subprocess.run(
            [sys.executable, "-c", I_EN_ANNEN_PROSESS, str(SKRIFTER)], check=True, capture_output=True
        ).stdout
        for _ in range(2)
    }
    assert len(svar) == 1
    assert hashlib.sha256(pdf()).hexdigest().encode() in svar.pop()


@pytest.mark.parametrize(
    ("sprak", "setninger"),
    [
        (
            Skriftsprak.BOKMAL,
            (
                "Mellom Steigen kommune og Máret Ánne Sørgård Hætta.",
                "Gjelder fra 1. juni 2025 til 30. juni 2029, men tidligst fra den er signert.",
                "Erstatter versjon 1 fra 1.10.2023.",
                "Versjon nr. 2, datert 20. mai 2025. Den første versjonen gjaldt fra 1. oktober 2023.",
                "4.1.1 Praksiskompensasjon ved fravær fra fastlegepraksis",
                "Forventes ferdig 06/2029",
                "Stillingsprosent 80 %",
                "Inntil 105 600 kr i året (til legen, som er næringsdrivende).",
                "Avtalt i alt 299 653,75",
                "Ubekreftet sats",
                "Rammen for 1.6.2025–31.5.2026 er 304 346,44 kr.",
                "Slik har vi regnet",
            ),
        ),
        (
            Skriftsprak.NYNORSK,
            (
                "Gjeld frå 1. juni 2025 til 30. juni 2029, men tidlegast frå ho er signert.",
                "Kjem i staden for versjon 1 frå 1.10.2023.",
                "3.2 Pliktene til legen",
                "Venta ferdig 06/2029",
                "Ustadfesta sats",
                "Slik har vi rekna",
            ),
        ),
    ],
)
def test_it_says_who_what_and_how_much(sprak: Skriftsprak, setninger: tuple[str, ...]) -> None:
    tekst = " ".join(sider(pdf(skriftsprak=sprak)))
    assert [setning for setning in setninger if setning not in tekst] == []


def test_every_page_says_which_it_is_and_of_how_many() -> None:
    alle = sider(pdf(elementer=TJUE_ELEMENTER))
    assert len(alle) >= 6
    for nummer, side in enumerate(alle, start=1):
        assert f"Side {nummer} av {len(alle)}" in side
        assert "versjon 2" in side


def test_twenty_elements_are_all_in_the_table_and_in_the_sum() -> None:
    tekst = " ".join(sider(pdf(elementer=TJUE_ELEMENTER)))
    for nummer in range(1, 16):
        assert f"Kommunalt tiltak nummer {nummer}." in tekst
        assert f"4.3 Kommunal finansiering ({nummer})" in tekst
    assert "Avtalt i alt 419 653,75" in tekst


@pytest.mark.parametrize("element", Element)
def test_each_element_can_be_agreed_on_and_is_told_when_it_is_not(element: Element) -> None:
    tekst = " ".join(sider(pdf(elementer=(avtalt(element, "Bare dette er avtalt.", 12_345),))))
    assert tekst.count("Bare dette er avtalt.") == 1
    assert tekst.count("Ingenting er avtalt under dette punktet.") == len(Element) - 1
    assert "123,45" in tekst


def test_names_in_sami_and_norwegian_letters_are_read_back_letter_by_letter() -> None:
    navn = "Čiekŋalšuŧŧa Đorđi Žáŋgir-Æsøyjord Åsgårdstrand"
    assert navn in " ".join(sider(pdf(lege=replace(LEGE, navn=navn))))


def test_another_program_reads_the_same_words(tmp_path: Path) -> None:
    fil = tmp_path / "avtale.pdf"
    fil.write_bytes(pdf())
    tekst = kjor(program("pdftotext"), "-layout", str(fil), "-")
    assert "Máret Ánne Sørgård Hætta" in tekst
    assert "Side 1 av" in tekst


def test_a_clause_that_is_not_for_the_position_says_so() -> None:
    stilling = replace(LEGE.stillinger[0], type=Stillingstype.INTRODUKSJONSLEGE)
    uten_produktivitet = tuple(e for e in STANDARDELEMENTER if e.element is not Element.LAVERE_PRODUKTIVITET)
    tekst = " ".join(sider(pdf(lege=replace(LEGE, stillinger=(stilling,)), elementer=uten_produktivitet)))
    assert "4.1.3 Kompensasjon for lavere produktivitet Gjelder ikke for stillingen i denne avtalen." in tekst


def test_two_positions_each_say_their_days() -> None:
    to = (
        replace(LEGE.stillinger[0], prosent=Decimal("62.5")),
        replace(
            LEGE.stillinger[0], type=Stillingstype.ANNET_KOMMUNALT_LEGEARBEID, prosent=Decimal(20), tom=None
        ),
    )
    tekst = " ".join(sider(pdf(lege=replace(LEGE, stillinger=to))))
    assert "62,5 % (1.6.2025–30.6.2029); 20 % (1.6.2025–)" in tekst


def test_an_agreed_split_is_told_as_the_doctors_share() -> None:
    lege = replace(LEGE, driftsform=Driftsform.ANNET, fordeling_alis=Fraction(3, 8))
    assert "37,5 % til legen, resten til kommunen" in " ".join(sider(pdf(lege=lege)))


def test_confirmed_rates_carry_no_mark() -> None:
    tekst = " ".join(sider(pdf(utregning=replace(UTREGNING, bekreftet=True))))
    assert "Ubekreftet" not in tekst
    assert "nasjonal-alis/2025-06" in tekst


def test_an_unknown_frame_is_said_to_be_unknown() -> None:
    tekst = " ".join(sider(pdf(utregning=replace(UTREGNING, ramme=None))))
    assert "Rammen for 1.6.2025–31.5.2026 kan ikke regnes ut" in tekst


def test_without_a_calculation_there_is_no_attachment_one() -> None:
    assert "Vedlegg 1" not in " ".join(sider(pdf(utregning=None)))


def test_before_signing_there_are_lines_to_sign_on() -> None:
    tekst = " ".join(sider(pdf()))
    assert tekst.count("Sted og dato") == tekst.count("Underskrift ") == 2


def test_after_signing_it_says_who_and_when_by_norwegian_clocks() -> None:
    innhold = avtaleinnhold()
    hash_ = innholdshash(innhold)
    dokument = Avtaledokument(
        innhold=innhold,
        signaturer=(
            signatur(Part.ALIS, LEGE.navn, 50, hash_),
            signatur(Part.KOMMUNE, "Bjørn Åmås", 90, hash_),
        ),
    )
    tekst = " ".join(sider(pdf(dokument)))
    assert f"For legen {LEGE.navn} Signert 20.5.2025 kl. 10.04" in tekst
    assert "For kommunen Bjørn Åmås Signert 20.5.2025 kl. 10.44" in tekst
    assert hash_ in tekst
    assert "Sted og dato" not in tekst


def test_the_attached_json_is_the_content_that_was_signed() -> None:
    dokument = Avtaledokument(innhold=avtaleinnhold())
    assert vedlagt_json(pdf(dokument)) == kanonisk_json(dokument)


def test_the_older_template_has_no_percentage_and_is_not_bound_to_the_signature() -> None:
    mal = hent_mal("alis-avtale-nasjonal", "2023-01")
    innhold = lag_innhold(
        mal=mal, skriftsprak=Skriftsprak.BOKMAL, fakta=avtaleinnhold().fakta, laget_at=LAGET
    )
    tekst = " ".join(sider(lag_pdf(Avtaledokument(innhold=innhold), mal=mal, skriftmappe=SKRIFTER)))
    assert "80 %" not in tekst
    assert "tidligst fra den er signert" not in tekst
    assert "Nasjonal mal, før juni 2023" in tekst


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_an_agreement_from_2021_is_printed_from_the_regional_template(sprak: Skriftsprak) -> None:
    mal = hent_mal("alis-avtale-ost", "2021-04")
    innhold = lag_innhold(mal=mal, skriftsprak=sprak, fakta=avtaleinnhold().fakta, laget_at=LAGET)
    tekst = " ".join(sider(lag_pdf(Avtaledokument(innhold=innhold), mal=mal, skriftmappe=SKRIFTER)))
    assert "ALIS-kontor Øst, april 2021" in tekst
    assert all(klausul.tekst[sprak].overskrift in tekst for klausul in mal.klausuler)


def test_missing_facts_are_told_as_missing() -> None:
    innhold = avtaleinnhold(
        kommune=replace(KOMMUNE, kontaktperson=""), versjon=replace(VERSJON, gjelder_til=None, tidligere=())
    )
    tekst = " ".join(sider(pdf(Avtaledokument(innhold=innhold))))
    assert "Kontaktperson Ikke oppgitt" in tekst
    assert "Erstatter" not in tekst
