"""Telling people: on the page always, by mail where there is an address, never twice, and only if the act is done."""

from datetime import date
from string import Formatter

import pytest
from django.db import transaction

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import VARSELMALER, Varselmal
from alis.records.varsel.models import Utsending, Varsel
from alis.services.journal import UtenforTransaksjon
from alis.services.varsel import rolleinnehavere, varsle
from factories.avtaleforlop import lag_forlop, lag_sendt, lag_signert
from factories.parter import gi_rolle, lag_kommune, lag_koordinator, lag_person
from factories.varsel import NAA, fortell, lag_med_epost, mottaker

pytestmark = pytest.mark.django_db


def lag_signatar(epost: str = "sigurd@steigen.example") -> Aktor:
    return lag_med_epost(Rolle.SIGNATAR, epost)


def test_a_notice_stands_on_the_page_and_a_mail_is_promised() -> None:
    signatar = lag_signatar()
    assert fortell(signatar) == 1
    varsel = Varsel.objects.get()
    assert (varsel.person_id, varsel.rolle, varsel.innhold) == (
        signatar.person_id,
        Rolle.SIGNATAR,
        {"dato": "2026-12-01"},
    )
    assert [(u.varsel_id, u.status, u.neste_forsok_at) for u in Utsending.objects.all()] == [
        (varsel.pk, "venter", NAA)
    ]


def test_nobody_is_told_the_same_twice_however_often_it_is_said() -> None:
    signatar = lag_signatar()
    assert [fortell(signatar), fortell(signatar), fortell(signatar, nokkel="noe nytt")] == [1, 0, 1]
    assert Utsending.objects.count() == 2


def test_one_without_an_address_has_the_notice_and_the_coordinators_are_told_once() -> None:
    koordinator, signatar = lag_koordinator(), lag_signatar(epost="")
    fortell(signatar)
    fortell(signatar, nokkel="noe nytt")
    assert not Utsending.objects.exists()
    (til_koordinator,) = Varsel.objects.filter(person_id=koordinator.person_id)
    assert (til_koordinator.mal, til_koordinator.objekt_id) == ("epost_mangler", str(signatar.person_id))


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_told() -> None:
    signatar = lag_signatar()
    with pytest.raises(UtenforTransaksjon):
        varsle(
            mal=Varselmal.AVTALE_TRUKKET,
            til=[mottaker(signatar)],
            nokkel="prøve",
            objekt_type="Avtaleversjon",
            objekt_id=1,
        )
    assert not Varsel.objects.exists()


def test_an_act_that_is_undone_has_told_nobody() -> None:
    signatar = lag_signatar()
    with transaction.atomic():
        fortell(signatar)
        transaction.set_rollback(True)
    assert not Varsel.objects.exists()


def test_a_role_is_told_of_in_its_own_period_only() -> None:
    organisasjon, person = lag_kommune().organisasjon, lag_person()
    gi_rolle(person, Rolle.SIGNATAR, organisasjon, tom=date(2026, 11, 20))
    for dag, antall in ((date(2026, 11, 20), 1), (date(2026, 11, 21), 0)):
        assert len(rolleinnehavere(rolle=Rolle.SIGNATAR, organisasjoner=[organisasjon.pk], dag=dag)) == antall


def test_every_notice_has_its_words_and_none_could_hold_a_name() -> None:
    assert set(VARSELMALER) == set(Varselmal)
    for tekst in VARSELMALER.values():
        assert "{" not in tekst.tittel
        felter = {felt for _, felt, _, _ in Formatter().parse(tekst.melding) if felt}
        assert felter <= {"dato", "siste", "tittel"}


def test_those_who_are_to_sign_are_told_when_it_is_sent_but_not_whoever_sent_it() -> None:
    forlop = lag_forlop()
    lag_sendt(forlop)
    fortalt = Varsel.objects.filter(mal=Varselmal.AVTALE_TIL_SIGNERING).values_list("person_id", flat=True)
    assert set(fortalt) == {forlop.signatar.person_id, forlop.alis.person_id}


def test_when_the_last_party_signs_the_others_are_told() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    fortalt = Varsel.objects.filter(mal=Varselmal.AVTALE_SIGNERT).values_list("person_id", flat=True)
    assert set(fortalt) == {forlop.koordinator.person_id, forlop.alis.person_id}
