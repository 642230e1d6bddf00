"""What the coordinator is told before she writes anything, and the doctor in words to herself."""

from datetime import date

import pytest
from django.utils.timezone import localdate

from alis.domain.plassering.behov import Arena, Innmelding
from alis.domain.plassering.klokker import forste_start_i_forveien
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Behov, Foretaksprofil
from alis.records.utdanning.models import Fravar
from alis.services.parter import last_registre
from alis.web.felles.visning import dato_lang
from factories.behov import LENGE, Innmeldt, lag_forvarslet, lag_innmeldt
from factories.foretaksavtale import lag_avtaleparter
from factories.fullfort import fullfor
from factories.innlogging import klient_for
from factories.sykehusplass import lag_foretak
from factories.to_kommuner import lag_to_kommuner

pytestmark = pytest.mark.django_db


def test_a_trust_that_takes_needs_only_by_agreement_says_so_before_the_form_and_leads_to_it():
    innmeldt = lag_innmeldt()
    foretak = innmeldt.foretak.sted.helseforetak
    Foretaksprofil.objects.create(helseforetak=foretak, krever_avtale=True)
    klient = klient_for(innmeldt.koordinator)
    adresse = f"/sykehusplass/meld/{innmeldt.saker[0].pk}/?hvor={foretak.pk}"

    side = klient.get(adresse).content.decode()
    assert "kommunen har ingen som gjelder" in side
    assert f'href="/foretaksavtaler/ny/?helseforetak={foretak.pk}"' in side
    assert 'name="onsket_fom"' not in side

    lag_avtaleparter(innmeldt.saker[0].kommune, foretak=innmeldt.foretak).i_kraft()
    side = klient.get(adresse).content.decode()
    assert "kommunen har ingen som gjelder" not in side
    assert 'name="onsket_fom"' in side


def meldeside(innmeldt: Innmeldt, hvor: object = None, sprak: str = "nb") -> str:
    adresse = (
        f"/sykehusplass/meld/{innmeldt.saker[0].pk}/?hvor={hvor or innmeldt.foretak.sted.helseforetak_id}"
    )
    svar = klient_for(innmeldt.koordinator).get(adresse, headers={"accept-language": sprak})
    return svar.content.decode()


def forste_mulige() -> date:
    return forste_start_i_forveien(meldes=localdate(), maneder=LENGE)


def planlegg(innmeldt: Innmeldt, fom: date) -> None:
    type_ = Fravarstype.INSTITUSJONSTJENESTE
    Fravar.objects.create(sak=innmeldt.saker[0], type=type_, fom=fom, tom=add_months(fom, 6))


def test_the_wished_day_begins_with_the_first_that_the_trusts_lead_time_allows_and_the_page_says_why():
    innmeldt = lag_forvarslet()
    planlegg(innmeldt, add_months(localdate(), 2))
    side = meldeside(innmeldt)
    hvorfor = f"vil ha behovet meldt 48 måneder før legen begynner, derfor foreslår vi {dato_lang(forste_mulige())}."
    assert f"Prøvesykehuset Bodø HF {hvorfor}" in side
    assert f'value="{forste_mulige():%d.%m.%Y}"' in side


def test_why_is_said_in_nynorsk_too():
    side = meldeside(lag_forvarslet(), sprak="nn")
    assert f"48 månader før legen byrjar, derfor foreslår vi {dato_lang(forste_mulige())}." in side


def test_a_plan_that_gives_the_trust_its_time_is_kept_and_nothing_is_explained():
    innmeldt = lag_forvarslet()
    planlegg(innmeldt, planen := add_months(localdate(), LENGE + 2))
    side = meldeside(innmeldt)
    assert f'value="{planen:%d.%m.%Y}"' in side
    assert "vil ha behovet meldt" not in side


@pytest.mark.parametrize("innmelding", [Innmelding.STRAKS, Innmelding.UTLYSNING, Innmelding.IKKE_KJENT])
def test_a_trust_that_takes_reports_another_way_has_no_lead_time(innmelding: Innmelding):
    side = meldeside(lag_forvarslet(innmelding))
    assert f'value="{forste_mulige():%d.%m.%Y}"' not in side
    assert "vil ha behovet meldt" not in side


def test_an_institution_of_the_kommunes_own_asks_for_no_lead_time_though_the_kommune_reported_to_a_trust_last():
    innmeldt = lag_forvarslet()
    innmeldt.meld(1)
    assert "vil ha behovet meldt" in meldeside(innmeldt, "")
    side = meldeside(innmeldt, Arena.KOMMUNAL_INSTITUSJON.value)
    assert 'name="institusjon"' in side
    assert f'value="{forste_mulige():%d.%m.%Y}"' not in side
    assert "vil ha behovet meldt" not in side


def test_what_the_coordinator_wrote_stands_where_the_page_comes_back_and_is_what_is_reported():
    innmeldt = lag_forvarslet()
    klient, adresse = klient_for(innmeldt.koordinator), f"/sykehusplass/meld/{innmeldt.saker[0].pk}/"
    skrevet = {
        "hvor": str(innmeldt.foretak.sted.helseforetak_id),
        "tidligst": "1.6.2027",
        "onsket_fom": "1.9.2027",
        "deler": "1",
        "samme_avdeling": "on",
        "maks_avvik": "6",
    }
    side = klient.post(adresse, skrevet).content.decode()
    assert "Velg minst én avdeling" in side
    assert 'value="1.9.2027"' in side
    klient.post(adresse, skrevet | {"godtar_andre": "on"})
    assert Behov.objects.get().onsket_fom == date(2027, 9, 1)


def test_the_doctor_who_found_a_post_elsewhere_reads_it_as_said_to_her():
    innmeldt = lag_innmeldt()
    behov = innmeldt.meld()
    hennes = klient_for(innmeldt.alis())
    hennes.post(f"/sykehusplass/{behov}/bortfall/", {"laas": "1", "grunn": "egen_plass"})

    assert "Du har fått plass et annet sted." in hennes.get(f"/sykehusplass/{behov}/").content.decode()
    kommunens = klient_for(innmeldt.koordinator).get(f"/sykehusplass/{behov}/").content.decode()
    assert "Legen har fått plass et annet sted." in kommunens


def test_months_served_in_another_kommune_are_told_as_a_number_and_nothing_else_of_them():
    to = lag_to_kommuner()
    klient = klient_for(to.der)
    adresse = f"/sykehusplass/meld/{to.annen.pk}/?hvor={lag_foretak('Tromsø').sted.helseforetak_id}"
    assert "var ALIS i en annen kommune" not in klient.get(adresse).content.decode()
    fullfor(to.t)
    side = klient.get(adresse).content.decode()
    assert "6 måneder av tjenesten ble fullført mens legen var ALIS i en annen kommune." in side
    assert "Steigen" not in side
    assert "Ferdig med tjenesten" in klient.get("/sykehusplass/meld/").content.decode()
    egen = klient_for(to.t.koordinator).get(f"/sykehusplass/meld/{to.t.behov.sak_id}/").content.decode()
    assert "var ALIS i en annen kommune" not in egen


def test_how_the_trust_is_asked_is_told_in_nynorsk_too():
    last_registre()
    innmeldt = lag_innmeldt()
    unn = Organisasjon.objects.get(navn__startswith="Universitetssyke").pk
    Foretaksprofil.objects.filter(pk=unn).update(krever_avtale=False)
    assert '<p class="del" lang="nb">Kommunen sender ett skjema' in meldeside(innmeldt, unn)
    assert '<p class="del" lang="nn">Kommunen sender eitt skjema' in meldeside(innmeldt, unn, sprak="nn")


def test_to_choose_no_place_is_told_at_the_field() -> None:
    innmeldt = lag_innmeldt()
    adresse = f"/sykehusplass/meld/{innmeldt.saker[0].pk}/"
    klient = klient_for(innmeldt.koordinator)
    assert "Velg hvor tjenesten skal tas." not in klient.get(adresse).content.decode()
    side = klient.get(f"{adresse}?hvor=").content.decode()
    assert '<a href="#hvor">Velg hvor tjenesten skal tas.</a>' in side
    assert 'name="hvor" aria-invalid="true"' in side
