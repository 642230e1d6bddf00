"""The calendar address: for whoever has it, without a name in it, gone when it is taken back, and never in a log."""

import logging
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Malform
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Kommune, Rolleinnehav
from alis.records.varsel.models import Kalenderadresse
from alis.services.varsel.lag_kalenderadresse import HOYST, lag_kalenderadresse
from alis.services.varsel.trekk_kalenderadresse import trekk_kalenderadresse
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop
from factories.innlogging import klient_for
from factories.parter import lag_koordinator
from factories.varsel import lag_kalender

pytestmark = pytest.mark.django_db
OM_EN_UKE = timezone.localdate() + timedelta(days=7)
TITTEL = {"signatar": "Signer ALIS-avtalen for kommunen", "alis": "Signer ALIS-avtalen som ALIS"}


def med_frist() -> Forlop:
    forlop = lag_forlop()
    lag_versjon(forlop.sak, Avtalestatus.SENDT, gjelder_fra=OM_EN_UKE)
    return forlop


def les(svar: object) -> list[tuple[str, date]]:
    kalender = Calendar.from_ical(svar.content)  # type: ignore[attr-defined]
    return [(str(event["SUMMARY"]), event.start) for event in kalender.walk("VEVENT")]


def hent(hemmelighet: str, **hoder: str) -> object:
    return Client().get(f"/kalender/{hemmelighet}.ics", headers=hoder)


@pytest.mark.parametrize("hvem", ["signatar", "alis"])
def test_it_holds_ones_own_deadlines_and_no_name_or_number(hvem: str) -> None:
    forlop = med_frist()
    svar = hent(lag_kalender(getattr(forlop, hvem))[1])
    assert svar.headers["Content-Type"] == "text/calendar; charset=utf-8"  # type: ignore[attr-defined]
    assert les(svar) == [(TITTEL[hvem], OM_EN_UKE)]
    tekst = svar.content.decode()  # type: ignore[attr-defined]
    lege = forlop.sak.lege
    for ord_ in (lege.person.navn, lege.hpr_nr, "Steigen", "1848", str(forlop.sak.pk), "Sigurd"):
        assert ord_ not in tekst


def test_a_deadline_that_is_met_leaves_the_calendar() -> None:
    forlop = med_frist()
    hemmelighet = lag_kalender(forlop.signatar)[1]
    forlop.sak.avtaler.get().versjoner.update(status=Avtalestatus.KLADD, sendt_at=None, sendt_av=None)
    assert les(hent(hemmelighet)) == []


def test_it_is_in_the_written_form_of_the_kommune() -> None:
    forlop = med_frist()
    Kommune.objects.update(malform=Malform.NYNORSK)
    assert les(hent(lag_kalender(forlop.signatar)[1])) == [("Signer ALIS-avtala for kommunen", OM_EN_UKE)]


def test_a_calendar_that_has_it_already_is_told_so() -> None:
    hemmelighet = lag_kalender(med_frist().signatar)[1]
    merke = hent(hemmelighet).headers["ETag"]  # type: ignore[attr-defined]
    igjen = hent(hemmelighet, **{"if-none-match": merke})
    assert (igjen.status_code, igjen.content, igjen.headers["ETag"]) == (304, b"", merke)  # type: ignore[attr-defined]
    assert "private" in igjen.headers["Cache-Control"]  # type: ignore[attr-defined]


def test_taken_back_it_is_as_if_it_had_never_been() -> None:
    signatar = med_frist().signatar
    adresse_id, hemmelighet = lag_kalender(signatar)
    trekk_kalenderadresse(aktor=signatar, adresse_id=adresse_id)
    aldri = hent("a" * 43)
    trukket = hent(hemmelighet)
    assert (trukket.status_code, aldri.status_code) == (404, 404)  # type: ignore[attr-defined]


def test_renewed_the_old_address_is_dead_and_the_other_device_lives() -> None:
    signatar = med_frist().signatar
    adresse_id, gammel = lag_kalender(signatar)
    annen = lag_kalender(signatar, "Pc-en")[1]
    ny = lag_kalenderadresse(aktor=signatar, adresse_id=adresse_id, navn="Telefonen min")
    assert [hent(h).status_code for h in (gammel, ny, annen)] == [404, 200, 200]  # type: ignore[attr-defined]


def test_a_role_that_has_ended_gives_nothing_more() -> None:
    signatar = med_frist().signatar
    hemmelighet = lag_kalender(signatar)[1]
    Rolleinnehav.objects.filter(person_id=signatar.person_id).update(tom=date(2026, 1, 1))
    assert les(hent(hemmelighet)) == []


def test_only_the_hash_is_kept_and_the_journal_says_that_it_was_made_but_not_what_it_is() -> None:
    signatar = lag_forlop().signatar
    hemmelighet = lag_kalender(signatar)[1]
    rad = Kalenderadresse.objects.get()
    assert hemmelighet not in (rad.hash, rad.navn)
    linje = Journallinje.objects.last()
    assert linje is not None
    assert (linje.handling, linje.innhold) == ("lag_kalenderadresse", {})


@pytest.mark.parametrize("trukket", [True, False])
def test_the_secret_never_stands_in_a_log(trukket: bool, caplog: pytest.LogCaptureFixture) -> None:
    signatar = lag_forlop().signatar
    adresse_id, hemmelighet = lag_kalender(signatar)
    if trukket:
        trekk_kalenderadresse(aktor=signatar, adresse_id=adresse_id)
    with caplog.at_level(logging.DEBUG):
        hent(hemmelighet)
    assert hemmelighet not in caplog.text


def lag_pa_siden(signatar: Aktor, **felter: str) -> object:
    return klient_for(signatar).post("/varsler/kalender/", felter)


def test_the_page_shows_the_address_once_and_keeps_no_copy_of_it() -> None:
    signatar = med_frist().signatar
    svar = lag_pa_siden(signatar, adresse_id="00000000-0000-4000-8000-000000000001", navn="Telefonen min")
    adresse = svar.content.decode().split('id="kalenderadresse" value="')[1].split('"')[0]  # type: ignore[attr-defined]
    assert "no-store" in svar.headers["Cache-Control"]  # type: ignore[attr-defined]
    sti = adresse.removeprefix("http://127.0.0.1:8000")
    assert les(Client().get(sti)) == [(TITTEL["signatar"], OM_EN_UKE)]
    assert adresse not in klient_for(signatar).get("/varsler/innstillinger/").content.decode()


def test_a_form_that_is_sent_twice_is_one_device_and_the_answer_that_is_shown_works() -> None:
    signatar = med_frist().signatar
    felter = {"adresse_id": "00000000-0000-4000-8000-000000000001", "navn": "Telefonen min"}
    svar = [lag_pa_siden(signatar, **felter) for _ in range(2)][-1]
    sti = svar.content.decode().split(":8000")[1].split('"')[0]  # type: ignore[attr-defined]
    assert Client().get(sti).status_code == 200
    assert Kalenderadresse.objects.count() == 1


def test_without_a_name_or_with_far_too_long_a_one_nothing_is_made_and_nothing_is_lost() -> None:
    signatar = lag_forlop().signatar
    felter = {"adresse_id": "00000000-0000-4000-8000-000000000001"}
    for navn in ("", "x" * 100_000):
        svar = lag_pa_siden(signatar, navn=navn, **felter)
        assert "Skriv et navn" in svar.content.decode() or "høyst 60 tegn" in svar.content.decode()  # type: ignore[attr-defined]
    assert not Kalenderadresse.objects.exists()


def test_one_too_many_is_refused_with_the_way_out() -> None:
    signatar = lag_forlop().signatar
    for nummer in range(HOYST):
        lag_kalender(signatar, f"Kalender {nummer}")
    svar = lag_pa_siden(signatar, adresse_id="00000000-0000-4000-8000-000000000001", navn="En til")
    assert "Du har ti kalendere allerede" in svar.content.decode()  # type: ignore[attr-defined]


def test_anothers_device_cannot_be_renewed() -> None:
    forlop = lag_forlop()
    adresse_id, _ = lag_kalender(forlop.signatar)
    svar = klient_for(lag_koordinator()).post(
        "/varsler/kalender/", {"adresse_id": str(adresse_id), "navn": "Min"}
    )
    assert svar.status_code == 404
