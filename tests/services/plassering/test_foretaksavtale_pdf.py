"""The agreement on paper, read again by another program."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alis.domain.parter import Malform
from alis.services.plassering.foretaksavtale.hent_foretaksavtale_pdf import (
    IkkeSendt,
    hent_foretaksavtale_pdf,
)
from alis.services.plassering.foretaksavtale.send_foretaksavtale import send_foretaksavtale
from factories.foretaksavtale import NAA, lag_avtaleparter, lest, signer

pytestmark = pytest.mark.django_db


def les(pdf: bytes) -> str:
    lest = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(lest.stdout.decode().replace("\u200b", "").split())


def test_it_says_who_agrees_to_what_and_who_has_signed() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast(annet="Partene møtes i mars.")
    send_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    avtale = signer(parter.signatar, lest(avtale))

    fil = hent_foretaksavtale_pdf(aktor=parter.kontakt, avtale_id=avtale.pk)

    tekst = les(fil.innhold)
    assert "Mellom Steigen kommune og Prøvesykehuset Bodø HF" in tekst
    assert "6. Dette gjør kommunen" in tekst
    assert "14. Annet partene er enige om Partene møtes i mars." in tekst
    assert "Sigrid Signatar" in tekst
    assert "Ikke signert ennå" in tekst
    assert avtale.dokument_hash in tekst
    assert fil.filnavn == f"Samarbeidsavtale {avtale.referanse} v1.pdf"


def test_the_same_signatures_give_the_same_bytes() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    en, annen = (
        hent_foretaksavtale_pdf(aktor=aktor, avtale_id=avtale.pk, naa=naa).innhold
        for aktor, naa in (
            (parter.kontakt, NAA),
            (parter.koordinator, datetime(2030, 1, 1, tzinfo=UTC)),
        )
    )
    assert en == annen


def test_what_was_signed_is_attached_and_hashes_to_what_is_printed(tmp_path: Path) -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    (tmp_path / "avtale.pdf").write_bytes(
        hent_foretaksavtale_pdf(aktor=parter.kontakt, avtale_id=avtale.pk).innhold
    )
    subprocess.run(["pdfdetach", "-saveall", "avtale.pdf"], cwd=tmp_path, check=True)

    vedlagt = json.loads((tmp_path / "avtale.json").read_text("utf-8"))
    assert vedlagt["innhold"] == avtale.innhold
    assert {ett["dokument_hash"] for ett in vedlagt["signaturer"]} == {avtale.dokument_hash}


def test_a_kommune_that_writes_nynorsk_has_it_in_nynorsk() -> None:
    parter = lag_avtaleparter()
    parter.kommune.malform = Malform.NYNORSK
    parter.kommune.save()
    avtale = parter.i_kraft()

    tekst = les(hent_foretaksavtale_pdf(aktor=parter.koordinator, avtale_id=avtale.pk).innhold)
    assert "6. Dette gjer kommunen" in tekst


def test_a_draft_has_no_document() -> None:
    parter = lag_avtaleparter()
    with pytest.raises(IkkeSendt):
        hent_foretaksavtale_pdf(aktor=parter.koordinator, avtale_id=parter.utkast().pk)
