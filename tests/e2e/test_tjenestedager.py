"""The other kommune answers to days of service: good wide and narrow, in both written forms, and done without JavaScript."""

from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Sykehustjeneste
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.to_kommuner import ToKommuner, lag_to_kommuner

I_DAG = timezone.localdate()
FOM = add_months(I_DAG.replace(day=1), 2)
TOM = add_months(FOM, 6) - EN_DAG


def test_what_came_to_nothing_is_taken_away_from_the_task(besok: NyttBesok) -> None:
    to, side = _falt()
    krev_god_bred_og_smal(besok, som=innehav(to.der), sti=side)
    vindu = besok(som=innehav(to.der), javascript=False)
    vindu.ga_til("/oppgaver/")
    vindu.folg("Ta bort fraværet til Anne Åsheim")
    assert vindu.tittel == "Rett fraværet"
    vindu.trykk("Se hva som skjer")
    assert vindu.tittel == "Dette skjer hvis du lagrer"
    vindu.trykk("Lagre endringen")
    assert not to.annen.fravar.exists()


def test_new_days_are_filled_in(besok: NyttBesok) -> None:
    to = lag_to_kommuner(FOM)
    krev_god_bred_og_smal(besok, som=innehav(to.der), sti=f"/alis/{to.annen.pk}/endre/tjenestefravar/")
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    Sykehustjeneste.objects.filter(pk=to.t.tjeneste.pk).update(tom=add_months(FOM, 3) - EN_DAG, fravar=None)
    side = f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/"
    krev_god_bred_og_smal(besok, som=innehav(to.der), sti=side)
    vindu = besok(som=innehav(to.der))
    vindu.ga_til(side)
    expect(vindu.felt("Flytt det til dagene under")).to_be_checked()


def _falt() -> tuple[ToKommuner, str]:
    to = lag_to_kommuner(FOM)
    rad = to.skriv(FOM, TOM, dag=I_DAG - EN_DAG)
    to.faller_bort(timezone.now())
    return to, f"/alis/{to.annen.pk}/endre/tjenestedager/{rad.pk}/"
