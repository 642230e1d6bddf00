"""The page of notices: what one has been told, why, and on to the thing itself."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.parter.models import Person
from alis.records.varsel.models import Epostfravalg, Stedfortreder, Utsending, Varsel
from factories.avtale import lag_versjon
from factories.avtaleforlop import lag_forlop, lag_sendt
from factories.innlogging import klient_for
from factories.parter import gi_rolle, lag_kommune, lag_koordinator
from factories.varsel import NAA, fortell, lag_med_epost, lag_varsel
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db
IDAG = timezone.localdate()


def test_the_newest_stands_first_with_whom_it_is_about_and_where_it_leads() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    klient = klient_for(forlop.signatar)
    side = klient.get("/varsler/").content.decode()
    assert "En avtale venter på signaturen din" in side
    assert f"Gjelder {forlop.sak.lege.person.navn}." in side
    varsel = Varsel.objects.get(person_id=forlop.signatar.person_id)
    ett = klient.get(f"/varsler/{varsel.pk}/").content.decode()
    assert f"/avtaler/{versjon_id}/" in ett
    assert "Du er signatar i Steigen kommune." in ett


def test_a_notice_of_a_supervisors_agreement_leads_to_a_page_that_opens() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    for aktor in (forlop.signatar, forlop.veileder):
        klient = klient_for(aktor)
        varsel = Varsel.objects.get(person_id=aktor.person_id)
        lenke = f"/veilederavtaler/{versjon_id}/"
        assert f'href="{lenke}"' in klient.get(f"/varsler/{varsel.pk}/").content.decode()
        assert klient.get(lenke).status_code == 200


def test_opened_it_is_read_and_the_number_in_the_header_falls() -> None:
    aktor = lag_koordinator()
    varsler = [lag_varsel(aktor) for _ in range(2)]
    klient = klient_for(aktor)
    assert '<span class="antall">2' in klient.get("/alis/").content.decode()
    assert '<span class="antall">1' in klient.get(f"/varsler/{varsler[0].pk}/").content.decode()
    assert '<span class="antall">1' in klient.get("/alis/").content.decode()
    klient.post("/varsler/")
    assert '<span class="antall">' not in klient.get("/alis/").content.decode()


def test_one_told_in_another_role_is_asked_to_change_role_and_sees_no_name() -> None:
    forlop = lag_forlop()
    lag_sendt(forlop)
    bodo = lag_kommune("1804", "Bodø")
    person = Person.objects.get(pk=forlop.signatar.person_id)
    gi_rolle(person, Rolle.KOORDINATOR, bodo.organisasjon)
    fremmed = lag_koordinator(bodo)
    klient = klient_for(
        type(fremmed)(
            person_id=person.pk,
            navn=person.navn,
            rolle=Rolle.KOORDINATOR,
            organisasjon_id=bodo.organisasjon_id,
            organisasjon_navn=bodo.organisasjon.navn,
            kommunenummer="1804",
        )
    )
    varsel = Varsel.objects.get(person_id=person.pk)
    side = klient.get(f"/varsler/{varsel.pk}/").content.decode()
    assert "Du fikk varselet som signatar i Steigen kommune." in side
    assert forlop.sak.lege.person.navn not in side
    assert "Gå dit det gjelder" not in side


def test_anothers_notice_does_not_exist() -> None:
    varsel = lag_varsel(lag_koordinator())
    assert klient_for(lag_koordinator()).get(f"/varsler/{varsel.pk}/").status_code == 404


def test_the_pages_are_of_twenty_and_lose_nobody() -> None:
    aktor = lag_koordinator()
    for nummer in range(45):
        fortell(aktor, nokkel=f"{nummer}", naa=NAA + timedelta(minutes=nummer // 3))
    klient, adresse, sett = klient_for(aktor), "/varsler/", list[str]()
    while adresse:
        side = klient.get(adresse).content.decode()
        sett += [del_.split("/")[0] for del_ in side.split('href="/varsler/')[1:] if del_[8:9] == "-"]
        neste = side.split('rel="next"')[0].split('href="')[-1].split('"')[0] if 'rel="next"' in side else ""
        adresse = f"/varsler/{neste}" if neste else ""
    assert len(sett) == len(set(sett)) == 45


@pytest.mark.parametrize("etter", ["tull", "00000000-0000-4000-8000-000000000001", ""])
def test_a_page_after_nothing_is_the_first(etter: str) -> None:
    aktor = lag_koordinator()
    lag_varsel(aktor)
    assert "En avtale venter" in klient_for(aktor).get(f"/varsler/?etter={etter}").content.decode()


def test_ones_own_deadlines_stand_beside_with_the_reason_and_the_source() -> None:
    forlop = lag_forlop()
    lag_versjon(forlop.sak, Avtalestatus.SENDT, gjelder_fra=IDAG + timedelta(days=10))
    side = klient_for(forlop.signatar).get("/varsler/").content.decode()
    assert "Signer ALIS-avtalen" in side
    assert "10 dager igjen" in side
    assert "Det gis ikke tilskudd for tiden før avtalen er signert." in side
    assert "/kilder-og-satser/#k002-2023-06-3" in side


def test_a_mail_that_may_be_declined_is_and_the_notice_stands_all_the_same() -> None:
    aktor = lag_med_epost(Rolle.KOORDINATOR, "kari@steigen.example")
    klient = klient_for(aktor)
    klient.post("/varsler/innstillinger/", {"epost": "kari@steigen.example", "onsket": ["frist_kommer"]})
    fravalgt = set(Epostfravalg.objects.values_list("mal", flat=True))
    assert Varselmal.AVTALE_SIGNERT in fravalgt and Varselmal.FRIST_KOMMER not in fravalgt
    for mal in (Varselmal.AVTALE_SIGNERT, Varselmal.FRIST_PASSERT):
        fortell(aktor, mal=mal, nokkel=mal)
    assert [u.varsel.mal for u in Utsending.objects.all()] == [Varselmal.FRIST_PASSERT]
    assert Varsel.objects.count() == 2


def test_one_writes_ones_own_address_and_a_wrong_one_is_given_back() -> None:
    aktor = lag_koordinator()
    klient = klient_for(aktor)
    svar = klient.post("/varsler/innstillinger/", {"epost": "kari(at)steigen"}).content.decode()
    assert "Skriv en e-postadresse, for eksempel kari@kommune.no." in svar
    assert 'value="kari(at)steigen"' in svar
    klient.post("/varsler/innstillinger/", {"epost": "kari@steigen.example"})
    assert Person.objects.get(pk=aktor.person_id).epost == "kari@steigen.example"


def test_a_substitute_is_chosen_on_the_page_and_taken_away_again() -> None:
    aktor, kollega = lag_koordinator(), lag_koordinator()
    klient = klient_for(aktor)
    felter = {"stedfortreder": str(kollega.person_id), "fom": f"{IDAG:%d.%m.%Y}", "tom": f"{IDAG:%d.%m.%Y}"}
    assert klient.post("/varsler/stedfortreder/", felter).status_code == 302
    igjen = klient.post("/varsler/stedfortreder/", felter).content.decode()
    assert "Du har en stedfortreder" in igjen
    klient.post(f"/varsler/stedfortreder/{Stedfortreder.objects.get().pk}/opphev/")
    assert not Stedfortreder.objects.exists()


@pytest.mark.parametrize(
    ("fom", "tom", "feil"),
    [
        ("", "1.1.2030", "Skriv en dato"),
        ("2.1.2030", "1.1.2030", "Siste dag er før første dag."),
        ("1.1.2020", "2.1.2020", "Perioden er over."),
    ],
)
def test_a_wrong_period_is_told_at_the_field(fom: str, tom: str, feil: str) -> None:
    aktor, kollega = lag_koordinator(), lag_koordinator()
    felter = {"stedfortreder": str(kollega.person_id), "fom": fom, "tom": tom}
    svar = klient_for(aktor).post("/varsler/stedfortreder/", felter).content.decode()
    assert feil in svar
    assert not Stedfortreder.objects.exists()


def test_the_coordinator_sees_who_gets_no_mail() -> None:
    koordinator = lag_koordinator()
    fortell(lag_med_epost(epost=""))
    side = klient_for(koordinator).get("/varsler/").content.decode()
    assert "En person får ikke e-post fra oss" in side
    assert "Gjelder Sigurd Prøve." in side


def test_the_substitute_is_told_for_whom() -> None:
    borte, kollega = lag_med_epost(), lag_med_epost()
    Stedfortreder.objects.create(
        person_id=borte.person_id,
        stedfortreder_id=kollega.person_id,
        organisasjon_id=borte.organisasjon_id,
        rolle=Rolle.SIGNATAR,
        fom=date(2026, 11, 1),
        tom=date(2026, 11, 30),
        opprettet_at=NAA,
    )
    fortell(borte)
    varsel = Varsel.objects.get(person_id=kollega.person_id)
    side = klient_for(kollega).get(f"/varsler/{varsel.pk}/").content.decode()
    assert "Du er stedfortreder for Sigurd Prøve, som er signatar i Steigen kommune." in side
