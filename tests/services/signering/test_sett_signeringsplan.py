"""The kommune decides who signs, in which order and by when; what it usually does is where the next one begins."""

from datetime import date

import pytest

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Planfeil, Rekkefolge, Underskriver
from alis.domain.tilgang import ManglerRettighet
from alis.records.avtale.models import Signaturkrav
from alis.records.journal.models import Journallinje
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil
from alis.services.avtale.plangrunnlag import Plankilde
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.parter.avslutt_rolle import avslutt_rolle
from alis.services.signering.hent_signeringsplan import hent_signeringsplan
from alis.services.signering.sett_signeringsplan import sett_signeringsplan
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop, lag_sendt
from factories.parter import lag_kommune, lag_koordinator
from factories.signering import HVEM_SOM_HELST, lag_signatar, navngitt, sett_plan

pytestmark = pytest.mark.django_db


def test_the_plan_is_kept_with_the_version() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id = lag_ferdig_kladd(forlop)
    sett_plan(
        forlop,
        versjon_id,
        Rekkefolge.KOMMUNEN_SIST,
        [navngitt(direktor, "kommunedirektør"), Underskriver()],
        frist=date(2025, 6, 30),
    )
    rader = Signaturkrav.objects.order_by("nummer").values_list("trinn", "part", "person_id", "tittel")
    assert list(rader) == [
        (1, Part.ALIS, None, ""),
        (2, Part.KOMMUNE, direktor.person_id, "kommunedirektør"),
        (2, Part.KOMMUNE, None, ""),
    ]
    assert forlop.versjon(versjon_id).signeringsfrist == date(2025, 6, 30)
    assert Journallinje.objects.get(handling="sett_signeringsplan").person_id == forlop.koordinator.person_id


def test_a_version_without_a_plan_of_its_own_is_signed_by_anyone_in_any_order() -> None:
    forlop = lag_forlop()
    bilde = hent_signeringsplan(aktor=forlop.koordinator, versjon_id=lag_ferdig_kladd(forlop), naa=NAA)
    assert (bilde.rekkefolge, bilde.underskrivere) == (Rekkefolge.FRI, HVEM_SOM_HELST)
    assert bilde.grunnlag.kilde is Plankilde.VANLIG


def test_what_the_kommune_usually_does_is_where_its_next_agreement_begins() -> None:
    forlop, neste = lag_forlop(), lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    sett_plan(
        forlop, lag_ferdig_kladd(forlop), Rekkefolge.KOMMUNEN_FORST, [navngitt(direktor)], som_standard=True
    )
    versjon_id = lag_ferdig_kladd(neste)
    bilde = hent_signeringsplan(aktor=neste.koordinator, versjon_id=versjon_id, naa=NAA)
    assert (bilde.rekkefolge, bilde.underskrivere) == (Rekkefolge.KOMMUNEN_FORST, (navngitt(direktor),))
    send_til_signering(aktor=neste.koordinator, versjon_id=versjon_id, laas=bilde.laas, naa=NAA)
    sendt = hent_avtale(aktor=neste.koordinator, versjon_id=versjon_id, naa=NAA)
    assert [(s.trinn, s.part, s.navn) for s in sendt.signaturer] == [
        (1, Part.KOMMUNE, "Dina Direktør"),
        (2, Part.ALIS, ""),
    ]


def test_what_it_usually_does_later_changes_nothing_that_has_been_sent() -> None:
    forlop, neste = lag_forlop(), lag_forlop()
    versjon_id, _ = lag_sendt(neste)
    sett_plan(forlop, lag_ferdig_kladd(forlop), Rekkefolge.KOMMUNEN_FORST, som_standard=True)
    sendt = hent_avtale(aktor=neste.koordinator, versjon_id=versjon_id, naa=NAA)
    assert {s.trinn for s in sendt.signaturer} == {1}


def test_a_signer_who_has_left_before_it_is_sent_stops_the_sending() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id = lag_ferdig_kladd(forlop)
    laas = sett_plan(forlop, versjon_id, Rekkefolge.FRI, [navngitt(direktor)])
    rolle = forlop.sak.kommune.organisasjon.roller.get(person_id=direktor.person_id)
    avslutt_rolle(aktor=forlop.koordinator, rolleinnehav_id=rolle.pk, tom=date(2025, 6, 14), naa=NAA)
    with pytest.raises(SigneringsplanHarFeil) as caught:
        send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert caught.value.feil == (Planfeil.IKKE_SIGNATAR,)
    assert forlop.versjon(versjon_id).sendt_at is None


def test_a_plan_with_a_fault_is_not_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(SigneringsplanHarFeil) as caught:
        sett_plan(forlop, versjon_id, Rekkefolge.FRI, [navngitt(forlop.alis)], frist=date(2025, 6, 14))
    assert caught.value.feil == (Planfeil.IKKE_SIGNATAR, Planfeil.FRISTEN_ER_UTE)
    assert not Signaturkrav.objects.exists()


def test_the_plan_of_a_sent_version_stands() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(IkkeLengerKladd):
        sett_plan(forlop, versjon_id, Rekkefolge.KOMMUNEN_FORST)


def test_a_colleague_who_was_first_is_named() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    gammel = forlop.versjon(versjon_id).laas
    sett_plan(forlop, versjon_id, Rekkefolge.KOMMUNEN_FORST)
    with pytest.raises(EndretAvAndre):
        sett_signeringsplan(
            aktor=forlop.koordinator,
            versjon_id=versjon_id,
            laas=gammel,
            rekkefolge=Rekkefolge.FRI,
            underskrivere=HVEM_SOM_HELST,
            frist=None,
            naa=NAA,
        )


def test_only_who_may_send_decides_and_another_kommune_finds_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(ManglerRettighet):
        hent_signeringsplan(aktor=forlop.signatar, versjon_id=versjon_id, naa=NAA)
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø"))
    with pytest.raises(FinnesIkke):
        hent_signeringsplan(aktor=fremmed, versjon_id=versjon_id, naa=NAA)
