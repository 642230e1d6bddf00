"""Signing by the plan: turns, several signers, and colleagues who stand in."""

from contextlib import suppress
from datetime import date, timedelta
from io import BytesIO
from itertools import product

import pytest
from pypdf import PdfReader

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge, Underskriver
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Signatur
from alis.records.avtale.queries import versjoner_for
from alis.records.avtale.signeringsturer import er_tur, har_signert, kan_signere
from alis.records.journal.models import Journallinje
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.vurder_signeringen import (
    IkkeDinTur,
    IkkeISigneringsplanen,
    SignertAvEnAnnen,
)
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.parter.avslutt_rolle import avslutt_rolle
from alis.services.signering.trekk_fullmakt import trekk_fullmakt
from factories.avtaleforlop import NAA, lag_forlop
from factories.signering import gi, lag_sendt_med_plan, lag_signatar, navngitt

pytestmark = pytest.mark.django_db
IDAG = NAA.date()
I_MORGEN = IDAG + timedelta(days=1)


def test_the_doctor_waits_for_the_kommune_and_gets_the_task_when_it_is_her_turn() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    assert mine_oppgaver(aktor=forlop.alis, naa=NAA).oppgaver == ()
    with pytest.raises(IkkeDinTur):
        signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    assert [o.versjon_id for o in mine_oppgaver(aktor=forlop.alis, naa=NAA).oppgaver] == [versjon_id]
    kvittering = signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    assert kvittering.status is Avtalestatus.SIGNERT


def test_it_is_not_signed_before_every_signer_of_the_kommune_has() -> None:
    forlop = lag_forlop()
    direktor, overlege = lag_signatar(forlop, "Dina Direktør"), lag_signatar(forlop, "Ola Overlege")
    versjon_id, dokument_hash = lag_sendt_med_plan(
        forlop, Rekkefolge.FRI, [navngitt(direktor, "kommunedirektør"), navngitt(overlege, "kommuneoverlege")]
    )
    statuser = [
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA).status
        for aktor in (direktor, forlop.alis, overlege)
    ]
    assert statuser == [Avtalestatus.SENDT, Avtalestatus.SENDT, Avtalestatus.SIGNERT]


def test_two_places_for_anyone_take_two_persons() -> None:
    forlop = lag_forlop()
    annen = lag_signatar(forlop, "Sara Signatar")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [Underskriver()] * 2)
    for aktor in (forlop.signatar, forlop.signatar, forlop.alis):
        status = signer_avtale(
            aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ).status
        assert status is Avtalestatus.SENDT
    assert signer_avtale(aktor=annen, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA).status is (
        Avtalestatus.SIGNERT
    )


def test_a_signatar_who_is_not_named_does_not_sign_and_is_not_asked() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    with pytest.raises(IkkeISigneringsplanen):
        signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    assert mine_oppgaver(aktor=forlop.signatar, naa=NAA).oppgaver == ()
    assert not Signatur.objects.exists()


def test_a_substitute_signs_for_her_colleague_and_the_document_says_so() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, dokument_hash = lag_sendt_med_plan(
        forlop, Rekkefolge.FRI, [navngitt(direktor, "kommunedirektør")]
    )
    fullmakt_id = gi(direktor, forlop.signatar, IDAG, I_MORGEN)
    for minutt, aktor in enumerate((forlop.signatar, forlop.alis), start=1):
        naa = NAA + timedelta(minutes=minutt)
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=naa)
    signatur = Signatur.objects.get(person_id=forlop.signatar.person_id)
    assert signatur.fullmakt_id == fullmakt_id
    linje = Journallinje.objects.filter(handling="signer_avtale").order_by("sekvens").first()
    assert linje and linje.innhold["for_person_id"] == str(direktor.person_id)
    pdf = hent_dokument(aktor=forlop.alis, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)
    sider = PdfReader(BytesIO(pdf.innhold)).pages
    tekst = " ".join(" ".join(side.extract_text().split()) for side in sider)
    for ord_ in ("kommunedirektør", "Sigurd Signatar", "fullmakt", "Dina", "Direktør"):
        assert ord_ in tekst
    with pytest.raises(SignertAvEnAnnen):
        signer_avtale(aktor=direktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


def test_a_substitute_signs_only_on_her_days() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    gi(direktor, forlop.signatar, I_MORGEN, I_MORGEN)
    for dager in (0, 2):
        with pytest.raises(IkkeISigneringsplanen):
            signer_avtale(
                aktor=forlop.signatar,
                versjon_id=versjon_id,
                dokument_hash=dokument_hash,
                naa=NAA + timedelta(days=dager),
            )
    kvittering = signer_avtale(
        aktor=forlop.signatar,
        versjon_id=versjon_id,
        dokument_hash=dokument_hash,
        naa=NAA + timedelta(days=1),
    )
    assert kvittering.signert_at == NAA + timedelta(days=1)


def test_a_power_that_was_taken_back_is_worth_nothing() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    trekk_fullmakt(aktor=direktor, fullmakt_id=gi(direktor, forlop.signatar, IDAG, I_MORGEN), naa=NAA)
    with pytest.raises(IkkeISigneringsplanen):
        signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


def test_a_power_from_one_who_no_longer_signs_is_worth_nothing() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    gi(direktor, forlop.signatar, IDAG, I_MORGEN)
    rolle = forlop.sak.kommune.organisasjon.roller.get(person_id=direktor.person_id)
    avslutt_rolle(aktor=forlop.koordinator, rolleinnehav_id=rolle.pk, tom=date(2025, 6, 14), naa=NAA)
    with pytest.raises(IkkeISigneringsplanen):
        signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


@pytest.mark.parametrize(
    ("rekkefolge", "med_fullmakt", "navngi", "forste"),
    list(product(Rekkefolge, [False, True], [False, True], [None, "signatar"])),
)
def test_the_lists_give_the_same_answers_as_the_law(
    rekkefolge: Rekkefolge, med_fullmakt: bool, navngi: bool, forste: str | None
) -> None:
    forlop = lag_forlop()
    direktor, overlege = lag_signatar(forlop, "Dina Direktør"), lag_signatar(forlop, "Ola Overlege")
    versjon_id, dokument_hash = lag_sendt_med_plan(
        forlop, rekkefolge, [navngitt(direktor), navngitt(overlege) if navngi else Underskriver()]
    )
    if med_fullmakt:
        gi(direktor, forlop.signatar, IDAG, IDAG)
    if forste is not None:
        with suppress(IkkeDinTur, IkkeISigneringsplanen):
            signer_avtale(
                aktor=getattr(forlop, forste), versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
            )
    for aktor in (forlop.alis, forlop.signatar, direktor, overlege, forlop.koordinator):
        bilde = hent_avtale(aktor=aktor, versjon_id=versjon_id, naa=NAA)
        rad = (
            versjoner_for(aktor, dag=IDAG)
            .annotate(
                min_tur=kan_signere(aktor, dag=IDAG),
                **{f"tur_{part}": er_tur(part) for part in bilde_parter(bilde)},
                **{f"ferdig_{part}": har_signert(part) for part in bilde_parter(bilde)},
            )
            .get(pk=versjon_id)
        )
        assert rad.min_tur is bilde.kan_signeres_av_deg
        for part in bilde_parter(bilde):
            assert getattr(rad, f"tur_{part}") is any(s.er_tur for s in bilde.signaturer_for(part))
            assert getattr(rad, f"ferdig_{part}") is bilde.har_signert(part)


def bilde_parter(bilde: Avtalebilde) -> set[Part]:
    return {signatur.part for signatur in bilde.signaturer}
