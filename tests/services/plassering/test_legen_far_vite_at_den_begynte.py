"""The doctor is told that her service has begun, once, and what rests with it."""

from datetime import timedelta

import pytest

from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Sykehustjeneste
from alis.records.utdanning.models import Fravar
from alis.records.varsel.models import Varsel
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.registrer_kursdag import registrer_kursdag
from alis.services.varsel.varselord import varselord
from alis.web.varsel.lenker import til_objekt
from factories.avtale import lag_versjon
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste

pytestmark = pytest.mark.django_db
M = Varselmal
HENNES = (M.TJENESTEN_DIN_BEGYNTE, M.TJENESTEN_DIN_HVILER_AVTALEN)


@pytest.fixture
def t() -> Tjeneste:
    """Accepted, with an agreement in force, and not begun."""
    t = lag_tjeneste()
    lag_versjon(t.behov.sak)
    return t


def varslene() -> list[Varsel]:
    return list(Varsel.objects.filter(mal__in=HENNES))


def test_on_the_day_she_alone_is_told_and_led_to_the_service(t: Tjeneste) -> None:
    folg_tjenestene(naa=dagen(START - EN_DAG))
    assert varslene() == []
    folg_tjenestene(naa=dagen(START))
    (varsel,) = varslene()
    assert (varsel.person_id, varsel.rolle) == (t.behov.sak.lege_id, Rolle.ALIS)
    ord_ = varselord(mal=M(varsel.mal), innhold=varsel.innhold, rolle=Rolle.ALIS)
    assert ord_.tittel == "Tjenesten din i sykehuset har begynt"
    assert ord_.melding.startswith("Første dag er 01.09.2026, og siste dag er 28.02.2027. I de dagene hviler")
    lenke = til_objekt(
        aktor=t.lege, objekt_type=varsel.objekt_type, objekt_id=varsel.objekt_id, sak_id=varsel.sak_id
    )
    assert lenke == f"/sykehustjeneste/{t.tjeneste.pk}/"


def test_after_three_days_without_clocks_she_is_told_once_for_all(t: Tjeneste) -> None:
    for _gang in range(3):
        folg_tjenestene(naa=dagen(START + timedelta(days=3)))
    folg_tjenestene(naa=dagen(START + timedelta(days=4)))
    (varsel,) = varslene()
    assert varsel.innhold == {"dato": START.isoformat(), "siste": SLUTT.isoformat()}


def test_an_act_that_comes_before_the_clock_tells_her_and_the_clock_does_not_again(t: Tjeneste) -> None:
    registrer_kursdag(
        aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, dato=START, naa=dagen(START + EN_DAG)
    )
    folg_tjenestene(naa=dagen(START + EN_DAG))
    assert len(varslene()) == 1


def test_what_is_over_when_the_clock_comes_is_not_told_as_begun(t: Tjeneste) -> None:
    folg_tjenestene(naa=dagen(SLUTT + EN_DAG))
    assert varslene() == []


@pytest.mark.parametrize("mangler", ["avtale", "fravar"])
def test_nothing_is_said_to_rest_without_an_agreement_or_without_the_absence(mangler: str) -> None:
    t = lag_tjeneste()
    if mangler == "fravar":
        lag_versjon(t.behov.sak)
        uten_fravar(t)
    folg_tjenestene(naa=dagen(START))
    assert [varsel.mal for varsel in varslene()] == [M.TJENESTEN_DIN_BEGYNTE]
    ord_ = varselord(mal=M.TJENESTEN_DIN_BEGYNTE, innhold=varslene()[0].innhold, rolle=Rolle.ALIS)
    assert "hviler" not in ord_.melding


def uten_fravar(t: Tjeneste) -> None:
    """Leave stands in the way of it."""
    fravar = t.naa.fravar
    assert fravar is not None
    Sykehustjeneste.objects.filter(pk=t.tjeneste.pk).update(fravar=None)
    Fravar.objects.filter(pk=fravar.pk).update(type="permisjon", sykehussted=None)
