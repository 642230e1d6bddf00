"""The doctor's own page: all her cases as one course, and what each kommune may see of the others."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.records.utdanning.models import AlisSak, Delingssamtykke
from alis.services.avtale.delendring import Elementene
from alis.services.refusjon.avgjor_refusjonskrav import returner_refusjonskrav
from alis.services.utdanning import Fravarsfakta, Stillingsfakta, avslutt_stilling, registrer_fravar
from alis.web.felles.visning import dato_lang
from factories.avtaleforlop import lag_forlop, lag_signert, poster
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.refusjon import lag_sendt
from factories.utdanning import lag_alis, lag_sak, legefakta

pytestmark = pytest.mark.django_db

NY = Stillingsfakta(type=Stillingstype.FASTLEGE, prosent=Decimal(100), fom=date(2026, 1, 1))


@pytest.fixture
def steigen() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def bodo() -> Aktor:
    return lag_koordinator(lag_kommune("1804", "Bodø"))


@pytest.fixture
def saker(steigen: Aktor, bodo: Aktor) -> tuple[AlisSak, AlisSak]:
    """A doctor who left Steigen at the end of 2025 and began in Bodø the day after."""
    lege = legefakta()
    gammel = lag_sak(steigen, lege=lege)
    avslutt_stilling(
        aktor=steigen,
        sak_id=gammel.pk,
        stilling_id=gammel.stillinger.get().pk,
        laas=1,
        tom=date(2025, 12, 31),
    )
    return gammel, lag_sak(bodo, lege=lege, stilling=NY)


@pytest.fixture
def klient(saker: tuple[AlisSak, AlisSak]) -> Client:
    return klient_for(lag_alis(saker[1]))


def stolper(svar) -> list[str]:  # type: ignore[no-untyped-def]
    tidslinje = svar.context["side"].tidslinje if "side" in svar.context else svar.context["tidslinje"]
    return [stolpe.rad for stolpe in tidslinje.lop.spor[0].stolper]


def test_a_doctor_with_one_case_is_asked_nothing_about_sharing(steigen: Aktor) -> None:
    side = klient_for(lag_alis(lag_sak(steigen))).get("/min-sak/").content.decode()
    assert "Hvem ser hva?" not in side


def test_two_cases_are_one_course(klient: Client) -> None:
    assert stolper(klient.get("/min-sak/")) == ["Fastlege, 80\u00a0%", "Fastlege, 100\u00a0%"]


def test_the_new_kommune_sees_the_earlier_course_once_the_doctor_shares_it(
    klient: Client, bodo: Aktor, saker: tuple[AlisSak, AlisSak]
) -> None:
    gammel, ny = saker
    kommunen = klient_for(bodo)
    assert len(stolper(kommunen.get(f"/alis/{ny.pk}/"))) == 1
    klient.post("/min-sak/deling/", {"fra": gammel.pk, "til": ny.pk})
    assert len(stolper(kommunen.get(f"/alis/{ny.pk}/"))) == 2
    assert len(stolper(klient.get("/min-sak/"))) == 2, "what is shared is not drawn twice for herself"
    assert kommunen.get(f"/alis/{gammel.pk}/").status_code == 404


def test_a_consent_is_taken_back(klient: Client, bodo: Aktor, saker: tuple[AlisSak, AlisSak]) -> None:
    gammel, ny = saker
    klient.post("/min-sak/deling/", {"fra": gammel.pk, "til": ny.pk})
    delt = next(d for d in klient.get("/min-sak/").context["side"].delinger if d.samtykke_id)
    klient.post("/min-sak/deling/", {"samtykke": delt.samtykke_id})
    assert len(stolper(klient_for(bodo).get(f"/alis/{ny.pk}/"))) == 1


@pytest.mark.parametrize("svar", [{}, {"fra": "tull", "til": "tull"}])
def test_a_form_that_says_nothing_changes_nothing(klient: Client, svar: dict[str, str]) -> None:
    assert klient.post("/min-sak/deling/", svar).headers["Location"] == "/min-sak/"
    assert not Delingssamtykke.objects.exists()


def test_another_doctors_case_cannot_be_shared(
    klient: Client, steigen: Aktor, saker: tuple[AlisSak, AlisSak]
) -> None:
    annen = lag_sak(steigen, lege=legefakta("Berit Annen"))
    svar = klient.post("/min-sak/deling/", {"fra": annen.pk, "til": saker[1].pk})
    assert svar.status_code == 404


def test_a_claim_that_must_be_mended_is_told_on_her_own_page() -> None:
    krav = lag_sendt()
    returner_refusjonskrav(
        aktor=krav.koordinator, krav_id=krav.krav_id, laas=krav.krav.laas, fordi="Kvitteringen mangler dato."
    )
    assert "Rett refusjonskravet ditt" in klient_for(krav.alis).get("/min-sak/").content.decode()


def test_an_amount_that_the_state_does_not_cover_in_full_says_so() -> None:
    """Agreed for twelve months from July on: eleven of them lie in the grant period."""
    forlop = lag_forlop()
    hele_aret = poster({Element.PRAKSISKOMPENSASJON: 10_560_000})
    lag_signert(forlop, endringer=[Elementene(del_=Avtaledel.BELOP, poster=hele_aret)])
    side = klient_for(forlop.alis).get("/min-sak/").context["side"]
    merknader = {ett.navn: ett.merknad for ett in side.avtalt if ett.merknad}
    assert merknader == {
        "Praksiskompensasjon": "Staten dekker inntil 96\N{NO-BREAK SPACE}800\N{NO-BREAK SPACE}kr for 25/26."
    }


def test_while_she_is_in_hospital_it_is_said_beside_what_she_can_use_that_the_agreement_rests() -> None:
    forlop = lag_forlop()
    hele_aret = poster({Element.PRAKSISKOMPENSASJON: 10_560_000})
    lag_signert(forlop, endringer=[Elementene(del_=Avtaledel.BELOP, poster=hele_aret)])
    idag = timezone.localdate()
    klient = klient_for(forlop.alis)
    assert "Avtalen hviler" not in klient.get("/min-sak/").content.decode()
    forlop.sak.refresh_from_db()
    til = idag + timedelta(days=40)
    fakta = Fravarsfakta(type=Fravarstype.INSTITUSJONSTJENESTE, fom=idag, tom=til)
    registrer_fravar(aktor=forlop.koordinator, sak_id=forlop.sak.pk, laas=forlop.sak.laas, fakta=fakta)
    side = klient.get("/min-sak/").content.decode()
    assert f"Avtalt per år. I sykehus til {dato_lang(til)}. Avtalen hviler." in side
