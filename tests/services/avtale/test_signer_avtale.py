"""Both sign the same content, in any order; the last signature makes the agreement."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.avtale.models import Signatur
from alis.records.journal.models import Journallinje
from alis.records.utdanning.models import Veilederforhold
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.les_avtaleinnhold import IkkeSendt
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import (
    DokumentetErEndret,
    IkkeTilSignering,
    signer_avtale,
)
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.avtale.vurder_signeringen import SammePersonForBegge, SignertAvEnAnnen
from alis.services.felles import FinnesIkke
from alis.services.journal import kontroller
from factories.avtaleforlop import (
    NAA,
    STILLINGEN,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
)
from factories.parter import lag_aktor_i, lag_person
from factories.utdanning import lag_veileder

pytestmark = pytest.mark.django_db
SENERE = NAA + timedelta(hours=2)


@pytest.mark.parametrize("first", ["alis", "signatar"])
def test_the_order_is_free(first: str) -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    second = {"alis": "signatar", "signatar": "alis"}[first]
    en = signer_avtale(
        aktor=getattr(forlop, first), versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
    )
    to = signer_avtale(
        aktor=getattr(forlop, second), versjon_id=versjon_id, dokument_hash=dokument_hash, naa=SENERE
    )
    assert (en.status, to.status) == (Avtalestatus.SENDT, Avtalestatus.SIGNERT)
    assert forlop.versjon(versjon_id).signert_at == SENERE


def test_each_signature_is_kept_with_person_time_and_hash() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    signatur = Signatur.objects.get()
    assert (signatur.part, signatur.person_id, signatur.signert_at, signatur.dokument_hash) == (
        Part.KOMMUNE,
        forlop.signatar.person_id,
        NAA,
        dokument_hash,
    )


def test_a_double_click_signs_once_and_gives_the_first_receipt() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    for naa in (NAA, SENERE):
        kvittering = signer_avtale(
            aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=naa
        )
        assert kvittering.signert_at == NAA
    assert Signatur.objects.count() == 1
    assert Journallinje.objects.filter(handling="signer_avtale").count() == 1


def test_the_last_signer_may_click_twice_too() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    antall = forlop.versjon(versjon_id).dokumenter.count()
    dokument_hash = hent_avtale(aktor=forlop.signatar, versjon_id=versjon_id, naa=NAA).dokument_hash
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=SENERE)
    assert forlop.versjon(versjon_id).dokumenter.count() == antall


def test_the_hash_of_another_content_is_not_signed() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(DokumentetErEndret):
        signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash="0" * 64, naa=NAA)
    assert not Signatur.objects.exists()


def test_what_was_taken_back_and_sent_anew_is_another_document() -> None:
    forlop = lag_forlop()
    versjon_id, old_hash = lag_sendt(forlop)
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    new_hash = send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA + timedelta(minutes=5)
    )
    assert new_hash != old_hash
    with pytest.raises(DokumentetErEndret):
        signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=old_hash, naa=SENERE)


def test_a_draft_cannot_be_signed_nor_seen_by_the_doctor() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(FinnesIkke):
        signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash="0" * 64)


def test_the_coordinator_does_not_sign() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    with pytest.raises(ManglerRettighet):
        signer_avtale(aktor=forlop.koordinator, versjon_id=versjon_id, dokument_hash=dokument_hash)


def test_a_second_signatory_is_told_who_signed() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    annen = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person("Sara Signatar"))
    with pytest.raises(SignertAvEnAnnen) as caught:
        signer_avtale(aktor=annen, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=SENERE)
    assert (caught.value.hvem, caught.value.naar) == ("Sigurd Signatar", NAA)


def test_one_person_does_not_bind_both_parties() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    ogsa_signatar = replace(forlop.alis, rolle=Rolle.SIGNATAR)
    with pytest.raises(SammePersonForBegge):
        signer_avtale(aktor=ogsa_signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=SENERE)


def test_an_ended_agreement_is_not_signed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    Signatur.objects.filter(part=Part.KOMMUNE).delete()
    with pytest.raises(IkkeTilSignering):
        signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash="0" * 64, naa=SENERE)


def test_the_signed_document_names_both_and_the_unsigned_one_is_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    dokumenter = forlop.versjon(versjon_id).dokumenter.filter(format="pdf").order_by("opprettet_at")
    assert len(dokumenter) == 2
    fil = hent_dokument(aktor=forlop.alis, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)
    assert fil.sha256 == dokumenter[1].sha256
    tekst = " ".join(side.extract_text() for side in PdfReader(BytesIO(fil.innhold)).pages)
    assert "Sigurd Signatar" in tekst
    usignert = " ".join(
        side.extract_text() for side in PdfReader(BytesIO(bytes(dokumenter[0].innhold))).pages
    )
    assert "Sigurd Signatar" not in usignert


def test_the_supervisor_gets_access_when_both_have_signed_and_not_before() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    with pytest.raises(FinnesIkke):
        hent_avtale(aktor=forlop.veileder, versjon_id=versjon_id, naa=NAA)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=SENERE)
    bilde = hent_avtale(aktor=forlop.veileder, versjon_id=versjon_id, naa=SENERE)
    assert bilde.signert_at == SENERE
    assert Journallinje.objects.get(handling="gi_veileder_kopi").innhold["veileder"] == "Vera Veileder"


def test_the_agreed_supervisor_takes_over_from_the_one_before() -> None:
    forlop = lag_forlop()
    lag_veileder(forlop.koordinator, forlop.sak, "Forrige Veileder")
    lag_signert(forlop)
    forhold = [(f.person.navn, f.fom, f.tom) for f in Veilederforhold.objects.order_by("fom")]
    assert forhold == [
        ("Forrige Veileder", date(2025, 1, 1), date(2025, 6, 30)),
        ("Vera Veileder", date(2025, 7, 1), None),
    ]


def test_the_case_takes_the_signed_dates_that_it_lacks() -> None:
    forlop = lag_forlop()
    forlop.sak.forventet_slutt = None
    forlop.sak.save()
    lag_signert(forlop)
    start, laas = forlop.sak.start_spesialisering, forlop.sak.laas
    forlop.sak.refresh_from_db()
    assert forlop.sak.forventet_slutt == date(2029, 6, 30)
    assert (forlop.sak.start_spesialisering, forlop.sak.laas) == (start, laas + 1)
    assert Journallinje.objects.filter(handling="fyll_saken").count() == 1


def test_what_the_case_already_says_stays() -> None:
    forlop = lag_forlop()
    forlop.sak.forventet_slutt = date(2031, 1, 1)
    forlop.sak.save()
    lag_signert(forlop)
    forlop.sak.refresh_from_db()
    assert forlop.sak.forventet_slutt == date(2031, 1, 1)
    assert not Journallinje.objects.filter(handling="fyll_saken").exists()


def test_an_end_before_the_cases_own_start_is_not_taken() -> None:
    forlop = lag_forlop()
    forlop.sak.start_spesialisering, forlop.sak.forventet_slutt = date(2030, 1, 1), None
    forlop.sak.save()
    lag_signert(forlop)
    forlop.sak.refresh_from_db()
    assert forlop.sak.forventet_slutt is None


def test_it_comes_into_force_at_once_when_the_first_day_has_come() -> None:
    forlop = lag_forlop()
    alt_begynt = replace(STILLINGEN, gjelder_fra=date(2025, 6, 10))
    versjon = forlop.versjon(lag_signert(forlop, endringer=[alt_begynt]))
    assert versjon.status == Avtalestatus.I_KRAFT
    # Valid from the signature, not from the day that was agreed before it.
    assert versjon.avtale.dato_forste_versjon == date(2025, 6, 15)
    assert versjon.i_kraft_at == versjon.signert_at


def test_it_waits_for_a_first_day_to_come() -> None:
    forlop = lag_forlop()
    versjon = forlop.versjon(lag_signert(forlop))
    assert (versjon.status, versjon.i_kraft_at) == (Avtalestatus.SIGNERT, None)


def test_the_journal_is_whole_after_the_line_is_walked() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    assert kontroller().brudd is None


def test_a_draft_has_no_page_of_its_own_yet() -> None:
    forlop = lag_forlop()
    with pytest.raises(IkkeSendt):
        hent_avtale(aktor=forlop.koordinator, versjon_id=lag_kladd(forlop), naa=datetime.now(tz=UTC))
