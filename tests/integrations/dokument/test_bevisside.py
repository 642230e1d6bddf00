"""The evidence page: who signed, when to the second, how, and how to check it; tagged like the rest."""

from itertools import pairwise

import pytest

from alis.domain.dokument import Skriftsprak, innholdshash
from alis.integrations.dokument.bevisside import noyaktig_tidspunkt
from factories.avtaleinnhold import avtaleinnhold
from factories.segl import SIGNERT, med_bevisside, segl
from integrations.dokument.lesing import sider, strukturelementer

SIDE = {
    sprak: sider(med_bevisside(avtaleinnhold(sprak)))[-1].replace("\N{NO-BREAK SPACE}", " ")
    for sprak in Skriftsprak
}


@pytest.mark.parametrize(
    ("sprak", "ord"),
    [
        (
            Skriftsprak.BOKMAL,
            ("Bevisside", "Slik kontrollerer du dokumentet", "Dette er et testsegl fra en demo"),
        ),
        (
            Skriftsprak.NYNORSK,
            ("Provside", "Slik kontrollerer du dokumentet", "Dette er eit testsegl frå ein demo"),
        ),
    ],
)
def test_it_is_the_last_page_in_the_documents_own_written_form(
    sprak: Skriftsprak, ord: tuple[str, ...]
) -> None:
    assert all(frase in SIDE[sprak] for frase in ord)


def test_each_signer_stands_with_part_time_and_how() -> None:
    side = SIDE[Skriftsprak.BOKMAL]
    assert "Máret Ánne Sørgård Hætta Legen 22.5.2025 kl. 11.14.33 (UTC+02:00)" in side
    assert "Sigurd Signatar Kommunen 22.5.2025 kl. 14.14.33 (UTC+02:00)" in side
    assert side.count("Bekreftet innlogget i Felles ALIS") == 2


def test_the_hashes_can_be_copied_whole() -> None:
    innhold = avtaleinnhold()
    side = SIDE[Skriftsprak.BOKMAL]
    assert innholdshash(innhold) in side
    assert innhold.mal.hash in side
    assert segl().sertifikat.fingeravtrykk in side
    assert all(f"{nummer}" * 64 in side for nummer in range(3))


def test_it_names_reference_version_template_and_seal() -> None:
    side = SIDE[Skriftsprak.BOKMAL]
    assert "2023-0107, versjon 2" in side
    assert "alis-avtale-nasjonal, versjon 2023-06" in side
    assert "Felles ALIS testsegl, DEMO – ikke et gyldig segl" in side


def test_it_says_where_anyone_can_check_the_file() -> None:
    assert "https://alis.example.no/kontroller-dokument/" in SIDE[Skriftsprak.BOKMAL]


def test_its_pages_are_counted_with_the_agreements() -> None:
    antall = len(sider(med_bevisside()))
    assert f"Side {antall} av {antall}" in SIDE[Skriftsprak.BOKMAL]


def test_its_headings_and_tables_take_part_in_the_structure() -> None:
    slag = [slag for slag, _ in strukturelementer(med_bevisside())]
    nivaer = [int(s[2:]) for s in slag if s.startswith("/H") and s[2:].isdigit()]
    assert len(nivaer) == 26
    assert all(neste <= forrige + 1 for forrige, neste in pairwise(nivaer))
    assert slag.count("/Table") == slag.count("/THead") == 5


@pytest.mark.parametrize(
    ("maned", "ventet"), [(1, "kl. 10.14.33 (UTC+01:00)"), (7, "kl. 11.14.33 (UTC+02:00)")]
)
def test_a_time_says_its_zone_in_winter_and_summer(maned: int, ventet: str) -> None:
    tid = noyaktig_tidspunkt(SIGNERT.replace(month=maned)).replace("\N{NO-BREAK SPACE}", " ")
    assert tid.endswith(ventet)
