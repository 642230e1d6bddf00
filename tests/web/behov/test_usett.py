"""A need reported or changed by one who has not seen how it stands, or what is said against it."""

from datetime import date

import pytest

from alis.records.plassering.models import Behov
from factories.behov import lag_innmeldt
from factories.innlogging import klient_for
from factories.lest import les_det, send_likevel
from web.behovsskjema import meldeside, skrevet, tekst

pytestmark = pytest.mark.django_db


def test_who_changes_after_a_colleague_is_told_how_it_stands_and_saves_with_the_next_press():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{en}/endre/"
    kollegaens = skrevet(innmeldt, laas="1", maks_avvik="2", avdeling_1=str(innmeldt.foretak.kirurgi.pk))
    del kollegaens["samme_avdeling"]
    send_likevel(klient, side, kollegaens)
    mitt = skrevet(innmeldt, laas="1", tidligst="1.5.2027", onsket_fom="1.10.2027")
    forste = klient.post(side, mitt)
    vist = tekst(forste)
    for navn, verdi in (
        ("Hvor mange måneder kan starten flyttes, fram eller tilbake?", "2"),
        ("Alt skal tas ved samme avdeling", "Nei"),
        ("Avdeling, 1. ønske", "Bodø, Kirurgi"),
        ("Når er det ønsket å begynne?", "1. september 2027"),
    ):
        assert f"<dt>{navn}</dt><dd>{verdi}</dd>" in vist
    assert "<dt>Hvordan skal tjenesten tas?</dt>" not in vist
    assert "Hele måneder når tjenesten tidligst begynner: 23." in vist
    assert Behov.objects.get().maks_avvik_maneder == 2
    klient.post(side, mitt | {"laas": "2"} | les_det(forste))
    behov = Behov.objects.get()
    assert (behov.maks_avvik_maneder, behov.onsket_fom, behov.laas) == (6, date(2027, 10, 1), 3)


def test_what_a_colleague_has_saved_just_so_needs_no_saving():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{en}/endre/"
    likt = skrevet(innmeldt, laas="1", onsket_fom="1.10.2027")
    klient.post(side, likt)
    assert "og står alt slik du skrev det." in tekst(klient.post(side, likt, follow=True))
    assert Behov.objects.get().laas == 2


def test_likevel_is_of_the_warnings_that_were_shown_and_a_new_one_is_shown_first():
    innmeldt = lag_innmeldt()
    klient, side = klient_for(innmeldt.koordinator), meldeside(innmeldt)
    tidlig = skrevet(innmeldt, tidligst="1.5.2027")
    lest = les_det(klient.post(side, tidlig))
    delt = skrevet(innmeldt, tidligst="1.5.2027", deler="2")
    del delt["samme_avdeling"]
    svar = klient.post(side, delt | lest)
    assert len(les_det(svar)["lest"]) == 2
    assert "Meld likevel" in tekst(svar)
    assert not Behov.objects.exists()
    klient.post(side, delt | les_det(svar))
    assert Behov.objects.get().deler == 2


def test_a_change_is_not_saved_over_a_warning_that_was_not_shown():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{en}/endre/"
    lest = les_det(klient.post(side, skrevet(innmeldt, laas="1", tidligst="1.5.2027")))
    tidligere = skrevet(innmeldt, laas="1", tidligst="1.3.2027")
    svar = klient.post(side, tidligere | lest)
    assert "Hele måneder når tjenesten tidligst begynner: 21." in tekst(svar)
    assert Behov.objects.get().laas == 1
    klient.post(side, tidligere | les_det(svar))
    assert Behov.objects.get().tidligst == date(2027, 3, 1)
