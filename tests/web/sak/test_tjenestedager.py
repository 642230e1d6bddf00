"""The pages where the other kommune answers to days of service: filled in with the days, and only while there is something to do."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Sykehustjeneste
from alis.records.utdanning.models import Fravar
from alis.records.varsel.models import Varsel
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.utdanning import fjern_fravar
from alis.web.felles.visning import periode
from alis.web.oppgaver.presenter import vis_oppgave
from factories.innlogging import klient_for
from factories.parter import lag_sykehussted
from factories.to_kommuner import ToKommuner, lag_to_kommuner

pytestmark = pytest.mark.django_db
I_DAG = timezone.localdate()
FOM = add_months(I_DAG.replace(day=1), 2)
TOM = add_months(FOM, 6) - EN_DAG


@pytest.fixture
def to() -> ToKommuner:
    return lag_to_kommuner(FOM)


@pytest.fixture
def klient(to: ToKommuner) -> Client:
    return klient_for(to.der)


def oppgavens_side(to: ToKommuner) -> str:
    """Where the one task leads."""
    alle = mine_oppgaver(aktor=to.der).oppgaver
    (oppgave,) = (oppgave for oppgave in alle if oppgave.slag.endswith("tjenestefravar"))
    return vis_oppgave(oppgave, idag=I_DAG - EN_DAG).lenke


def slutter(to: ToKommuner, tom: date) -> None:
    """As it stands when the hospital has ended it before time: only the row, for it has not begun today."""
    Sykehustjeneste.objects.filter(pk=to.t.tjeneste.pk).update(tom=tom, fravar=None)


def send(klient: Client, side: str, to: ToKommuner, **felt: str) -> Any:
    """The form as it was shown, with `felt` written over."""
    skjema = klient.get(side).context["skjema"]
    vist = {navn: skjema[navn].value() or "" for navn in skjema.fields}
    return klient.post(side, vist | {"laas": to.laas} | felt)


def skriv(dag: date) -> str:
    return f"{dag:%d.%m.%Y}"


def test_the_days_are_filled_in_and_typed_with_one_answer(to: ToKommuner, klient: Client) -> None:
    side = oppgavens_side(to)
    svar = klient.get(side)
    assert (svar.context["skjema"]["fom"].value(), svar.context["skjema"]["tom"].value()) == (
        skriv(FOM),
        skriv(TOM),
    )
    assert "Fraværet er ikke ført i saken." in svar.content.decode()
    assert send(klient, side, to).templates[0].name == "sak/virkning.html"
    assert send(klient, side, to, bekreft="ja").status_code == 302
    fravar = to.annen.fravar.get()
    assert (fravar.type, fravar.fom, fravar.tom) == (Fravarstype.INSTITUSJONSTJENESTE, FOM, TOM)
    assert (fravar.fort_av_id, fravar.star_at) == (to.der.person_id, None)


def test_each_task_has_its_own_days_filled_in(to: ToKommuner, klient: Client) -> None:
    ferie = add_months(FOM, 2)
    Fravar.objects.create(sak=to.annen, type=Fravarstype.PERMISJON, fom=ferie, tom=ferie)
    alle = [o for o in mine_oppgaver(aktor=to.der).oppgaver if o.slag.endswith("tjenestefravar")]
    utfylt = []
    for oppgave in alle:
        skjema = klient.get(vis_oppgave(oppgave, idag=I_DAG).lenke).context["skjema"]
        utfylt.append((skjema["fom"].value(), skjema["tom"].value()))
    assert utfylt == [
        (skriv(FOM), skriv(ferie - EN_DAG)),
        (skriv(ferie + EN_DAG), skriv(TOM)),
    ]


def test_where_all_is_right_the_page_says_so_and_asks_for_nothing(to: ToKommuner, klient: Client) -> None:
    side = oppgavens_side(to)
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    for adresse in (side, f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/"):
        svar = klient.get(adresse, follow=True)
        assert svar.redirect_chain == [(f"/alis/{to.annen.pk}/opplysninger/", 302)]
        assert "stemmer med dagene vi vet om" in svar.content.decode()


@pytest.mark.parametrize("sporsmal", ["", f"?dag={FOM}", f"?dag={TOM}"])
def test_the_address_of_what_was_not_written_leads_to_days_that_do_not_match(
    to: ToKommuner, klient: Client, sporsmal: str
) -> None:
    kort_tom = add_months(FOM, 2) - EN_DAG
    rad = to.skriv(FOM, kort_tom, dag=I_DAG - EN_DAG)
    retting = oppgavens_side(to)
    assert retting == f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/"
    svar = klient.get(f"/alis/{to.annen.pk}/endre/tjenestefravar/{sporsmal}", follow=True)
    assert svar.redirect_chain == [(retting, 302)]
    innhold = svar.content.decode()
    assert f"Legen har institusjonstjeneste {periode(FOM, TOM)}." in innhold
    assert f"Fraværet er ført {periode(FOM, kort_tom)}." in innhold
    assert "stemmer med dagene" not in innhold


def test_the_page_of_an_absence_that_is_right_leads_to_the_days_that_are_not_written(
    to: ToKommuner, klient: Client
) -> None:
    ferie = add_months(FOM, 2)
    Fravar.objects.create(sak=to.annen, type=Fravarstype.PERMISJON, fom=ferie, tom=ferie)
    rad = to.skriv(FOM, ferie - EN_DAG, dag=I_DAG - EN_DAG)
    svar = klient.get(f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/", follow=True)
    assert svar.redirect_chain == [(f"/alis/{to.annen.pk}/endre/tjenestefravar/?dag={ferie + EN_DAG}", 302)]
    assert svar.context["skjema"]["fom"].value() == skriv(ferie + EN_DAG)


def test_the_hospital_is_not_asked_for_and_one_that_was_written_stays(to: ToKommuner, klient: Client) -> None:
    assert set(klient.get(oppgavens_side(to)).context["skjema"].fields) == {"fom", "tom", "laas", "sagt"}
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    sted = lag_sykehussted()
    Fravar.objects.filter(pk=rad.pk).update(sykehussted=sted)
    slutter(to, add_months(FOM, 3) - EN_DAG)
    side = oppgavens_side(to)
    assert "sykehussted" not in klient.get(side).context["skjema"].fields
    assert send(klient, side, to, bekreft="ja").status_code == 302
    rad.refresh_from_db()
    assert (rad.tom, rad.sykehussted) == (add_months(FOM, 3) - EN_DAG, sted)


def test_what_came_to_nothing_is_taken_away_with_one_answer(to: ToKommuner, klient: Client) -> None:
    to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    to.faller_bort(timezone.now())
    side = oppgavens_side(to)
    skjema = klient.get(side).context["skjema"]
    assert (skjema["valg"].value(), "fom" in skjema.fields) == ("fjern", False)
    assert send(klient, side, to).templates[0].name == "sak/virkning.html"
    assert to.annen.fravar.exists()
    assert send(klient, side, to, bekreft="ja").status_code == 302
    assert not to.annen.fravar.exists()
    assert klient.get(side).status_code == 302


def test_other_days_are_filled_in_and_the_same_absence_is_moved(to: ToKommuner, klient: Client) -> None:
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    ny_tom = add_months(FOM, 3) - EN_DAG
    slutter(to, ny_tom)
    side = oppgavens_side(to)
    skjema = klient.get(side).context["skjema"]
    assert (skjema["valg"].value(), skjema["tom"].value()) == ("flytt", skriv(ny_tom))
    assert send(klient, side, to, bekreft="ja").status_code == 302
    assert list(Fravar.objects.filter(sak=to.annen).values_list("pk", "fom", "tom")) == [
        (rad.pk, FOM, ny_tom)
    ]


def test_days_of_service_without_absence_cannot_be_left_so(to: ToKommuner, klient: Client) -> None:
    rad = to.skriv(FOM, add_months(FOM, 3), dag=I_DAG - EN_DAG)
    side = oppgavens_side(to)
    assert [verdi for verdi, _ in klient.get(side).context["skjema"].fields["valg"].choices] == [
        "flytt",
        "fjern",
    ]
    assert "valg" in send(klient, side, to, valg="star").context["skjema"].errors
    rad.refresh_from_db()
    assert rad.star_at is None


def test_what_stands_is_saved_at_once_and_not_asked_about_again(to: ToKommuner, klient: Client) -> None:
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    to.faller_bort(timezone.now())
    side = oppgavens_side(to)
    assert send(klient, side, to, valg="star").status_code == 302
    rad.refresh_from_db()
    assert rad.star_av_id == to.der.person_id
    assert not [o for o in mine_oppgaver(aktor=to.der).oppgaver if o.slag.endswith("tjenestefravar")]


@pytest.mark.parametrize("valg", ["star", "flytt", "fjern"])
def test_an_answer_to_days_that_are_no_longer_so_is_given_back(
    to: ToKommuner, klient: Client, valg: str
) -> None:
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    slutter(to, add_months(FOM, 3) - EN_DAG)
    side = oppgavens_side(to)
    sett = klient.get(side).context["skjema"]["sagt"].value()
    slutter(to, add_months(FOM, 2) - EN_DAG)
    svar = send(klient, side, to, valg=valg, sagt=sett, bekreft="ja")
    assert "Dagene ble endret mens du skrev" in svar.content.decode()
    rad.refresh_from_db()
    assert (rad.tom, rad.star_at) == (TOM, None)
    assert svar.context["skjema"]["sagt"].value() != sett


def test_days_that_fell_while_they_were_typed_are_not_saved(to: ToKommuner, klient: Client) -> None:
    side = oppgavens_side(to)
    skjema = klient.get(side).context["skjema"]
    vist = {navn: skjema[navn].value() or "" for navn in skjema.fields}
    to.faller_bort(timezone.now())
    svar = klient.post(side, vist | {"laas": to.laas, "bekreft": "ja"}, follow=True)
    assert "stemmer med dagene vi vet om" in svar.content.decode()
    assert not to.annen.fravar.exists()


def test_nothing_is_said_of_where_or_why(to: ToKommuner, klient: Client) -> None:
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    to.faller_bort(timezone.now())
    innhold = klient.get(oppgavens_side(to)).content.decode()
    assert "Legen har ikke lenger institusjonstjeneste" in innhold
    for hemmelig in ("Prøvesykehuset", "Steigen", "Ombygging", str(to.t.tjeneste.pk), str(to.t.behov.sak_id)):
        assert hemmelig not in innhold
    fremmed = klient_for(to.t.koordinator)
    assert fremmed.get(f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/").status_code == 404
    hjemme = fremmed.get(f"/alis/{to.t.behov.sak_id}/endre/tjenestedager/{rad.pk}/")
    assert hjemme.headers["Location"] == f"/alis/{to.t.behov.sak_id}/opplysninger/"


def test_the_notice_leads_to_the_page_and_stays_good_when_it_is_done(to: ToKommuner, klient: Client) -> None:
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    to.faller_bort(timezone.now())
    side = oppgavens_side(to)
    varsel = Varsel.objects.get(mal="tjenestedager_borte")
    varsler = klient.get("/varsler/").content.decode()
    assert "En lege har ikke lenger institusjonstjeneste på dagene dere har ført" in varsler
    assert f"fra {skriv(FOM)} til og med {skriv(TOM)}" in varsler
    assert side in klient.get(f"/varsler/{varsel.pk}/").content.decode()
    fjern_fravar(aktor=to.der, sak_id=to.annen.pk, fravar_id=rad.pk, laas=to.laas)
    assert "stemmer med dagene vi vet om" in klient.get(side, follow=True).content.decode()


def test_of_leave_and_of_what_a_placement_drives_nothing_is_asked(to: ToKommuner, klient: Client) -> None:
    permisjon = Fravar.objects.create(sak=to.annen, type=Fravarstype.PERMISJON, fom=I_DAG, tom=I_DAG + EN_DAG)
    egen = to.t.behov.sak.fravar.get()
    for leser, sak_id, rad in (
        (klient, to.annen.pk, permisjon),
        (klient_for(to.t.koordinator), to.t.behov.sak_id, egen),
    ):
        assert leser.get(f"/alis/{sak_id}/endre/tjenestedager/{rad.pk}/").status_code == 302
    assert klient.get(f"/alis/{to.annen.pk}/endre/tjenestedager/").status_code == 404
