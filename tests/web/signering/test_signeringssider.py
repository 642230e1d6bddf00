"""The pages of signing: the plan, a refusal, a power of attorney, and one who comes before her turn."""

from datetime import date

import pytest
from django.utils import timezone

from alis.domain.avtale.signering import Rekkefolge
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Signatur, Signaturkrav
from alis.records.parter.models import Fullmakt
from alis.records.signering.models import Avvisning
from alis.services.parter.avslutt_rolle import avslutt_rolle
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop, lag_sendt
from factories.innlogging import klient_for
from factories.signering import gi, lag_sendt_med_plan, lag_signatar, navngitt, sett_plan

pytestmark = pytest.mark.django_db


def test_the_coordinator_names_two_signers_in_order() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/signeringsplan/",
        {
            "laas": forlop.versjon(versjon_id).laas,
            "rekkefolge": "kommunen_forst",
            "hvem_1": str(direktor.person_id),
            "tittel_1": "kommunedirektør",
            "hvem_2": "hvem_som_helst",
        },
    )
    assert svar.headers["Location"] == f"/avtaler/{versjon_id}/utkast/oppsummering/"
    rader = Signaturkrav.objects.order_by("nummer").values_list("trinn", "person_id", "tittel")
    assert list(rader) == [(1, direktor.person_id, "kommunedirektør"), (1, None, ""), (2, None, "")]


def test_the_same_person_twice_is_refused_and_what_was_chosen_stays() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    signatar = str(forlop.signatar.person_id)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/signeringsplan/",
        {
            "laas": forlop.versjon(versjon_id).laas,
            "rekkefolge": "fri",
            "hvem_1": signatar,
            "hvem_2": signatar,
            "tittel_2": "rådmann på Sámi: Ŋ",
        },
    )
    tekst = svar.content.decode()
    assert "Samme person er valgt to ganger" in tekst
    assert "rådmann på Sámi: Ŋ" in tekst
    assert not Signaturkrav.objects.exists()


def test_sending_with_a_signer_who_has_left_leads_to_the_plan() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id = lag_ferdig_kladd(forlop)
    laas = sett_plan(forlop, versjon_id, Rekkefolge.FRI, [navngitt(direktor)])
    rolle = forlop.sak.kommune.organisasjon.roller.get(person_id=direktor.person_id)
    avslutt_rolle(aktor=forlop.koordinator, rolleinnehav_id=rolle.pk, tom=date(2025, 6, 14), naa=NAA)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/utkast/oppsummering/", {"laas": laas}, follow=True
    )
    assert svar.redirect_chain == [(f"/avtaler/{versjon_id}/signeringsplan/", 302)]
    assert "En av de valgte er ikke signatar lenger" in svar.content.decode()


def test_one_who_comes_before_her_turn_is_told_kindly() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    svar = klient_for(forlop.alis).post(
        f"/avtaler/{versjon_id}/signer/", {"dokument_hash": dokument_hash}, follow=True
    )
    tekst = svar.content.decode()
    assert "Det er ikke din tur ennå" in tekst
    assert "Avtalen venter på signatur fra en signatar i Steigen." in tekst
    assert not Signatur.objects.exists()


def test_a_refusal_leads_to_the_tasks_and_the_kommune_reads_why() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    svar = klient_for(forlop.alis).post(
        f"/avtaler/{versjon_id}/avvis/",
        {"dokument_hash": dokument_hash, "grunn": "Feil prosent <b>i punkt 2</b>."},
        follow=True,
    )
    assert "Du avviste avtalen." in svar.content.decode()
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD
    side = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/signeringsplan/").content.decode()
    assert "Avtalen ble avvist" in side
    assert "Feil prosent &lt;b&gt;i punkt 2&lt;/b&gt;." in side
    utkast = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/utkast/").content.decode()
    assert "av Koordinator Prøve" in utkast and "av Anne Åsheim" not in utkast
    assert "Anne Åsheim avviste avtalen" in utkast
    assert "«Feil prosent &lt;b&gt;i punkt 2&lt;/b&gt;.»" in utkast


def test_the_draft_leads_to_who_signs() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    utkast = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/utkast/").content.decode()
    assert f"/avtaler/{versjon_id}/signeringsplan/" in utkast
    assert "avvist" not in utkast


@pytest.mark.parametrize("grunn", ["", "   ", "x" * 100_000])
def test_a_refusal_without_a_usable_reason_is_told_so_and_nothing_happens(grunn: str) -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    svar = klient_for(forlop.alis).post(
        f"/avtaler/{versjon_id}/avvis/", {"dokument_hash": dokument_hash, "grunn": grunn}
    )
    assert svar.status_code == 200
    assert "ds-error-summary" in svar.content.decode()
    assert not Avvisning.objects.exists()


def test_one_whose_role_ended_while_she_read_signs_nothing() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    klient = klient_for(forlop.signatar)
    assert klient.get(f"/avtaler/{versjon_id}/signer/").status_code == 200
    rolle = forlop.sak.kommune.organisasjon.roller.get(person_id=forlop.signatar.person_id)
    avslutt_rolle(aktor=forlop.koordinator, rolleinnehav_id=rolle.pk, tom=date(2025, 6, 14), naa=NAA)
    svar = klient.post(f"/avtaler/{versjon_id}/signer/", {"dokument_hash": dokument_hash})
    assert svar.headers["Location"].startswith("/logg-inn/")
    assert not Signatur.objects.exists()


def test_a_signer_gives_a_power_and_takes_it_back() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    klient = klient_for(forlop.signatar)
    idag = f"{timezone.localdate():%d.%m.%Y}"
    svar = klient.post(
        "/fullmakter/", {"mottaker": str(kollega.person_id), "fom": idag, "tom": idag}, follow=True
    )
    assert "Sara Signatar kan signere for deg" in svar.content.decode()
    fullmakt = Fullmakt.objects.get()
    svar = klient.post(f"/fullmakter/{fullmakt.pk}/trekk/", follow=True)
    assert "Fullmakten er trukket." in svar.content.decode()
    fullmakt.refresh_from_db()
    assert fullmakt.trukket_at is not None


def test_days_in_the_wrong_order_are_refused_at_the_field() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    svar = klient_for(forlop.signatar).post(
        "/fullmakter/", {"mottaker": str(kollega.person_id), "fom": "2.1.2030", "tom": "1.1.2030"}
    )
    assert "Siste dag kan ikke være før første dag." in svar.content.decode()


def test_the_coordinator_sees_the_powers_and_is_offered_no_form() -> None:
    forlop = lag_forlop()
    idag = timezone.localdate()
    gi(forlop.signatar, lag_signatar(forlop, "Sara Signatar"), idag, idag, naa=timezone.now())
    klient = klient_for(forlop.koordinator)
    side = klient.get("/fullmakter/").content.decode()
    assert "Sara Signatar" in side
    assert "Gi en fullmakt" not in side
    assert klient.post("/fullmakter/", {}).status_code == 200
    assert Fullmakt.objects.count() == 1


def test_a_substitute_reads_whom_she_signs_for() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    idag = timezone.localdate()
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor)])
    gi(direktor, forlop.signatar, idag, idag, naa=timezone.now())
    side = klient_for(forlop.signatar).get(f"/avtaler/{versjon_id}/signer/").content.decode()
    assert "Du signerer for Dina Direktør, etter fullmakt." in side
