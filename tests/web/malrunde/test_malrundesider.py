"""The pages of a round, from what the template changes to the receipt."""

from datetime import date
from uuid import UUID

import pytest
from django.test import Client

from alis.domain.avtale.signering import Rekkefolge
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.malrunde.models import Overhopp
from factories.avtaleforlop import PARTENE, Forlop, lag_forlop, lag_sendt, lagre
from factories.innlogging import klient_for
from factories.malrunde import MAL, NY, lag_paa_eldre_mal
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator
from factories.signering import navngitt, sett_plan
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

RUNDEN = f"/malrunder/{MAL}/{NY}/"


def avtale(forlop: Forlop) -> UUID:
    return forlop.sak.avtaler.get().pk


def hent(klient: Client, sti: str = "") -> str:
    svar = klient.get(RUNDEN + sti)
    assert svar.status_code == 200
    return svar.content.decode()


def gjor(klient: Client, sti: str, **felter: object) -> str:
    svar = klient.post(RUNDEN + sti, felter, follow=True)
    assert svar.status_code == 200
    return svar.content.decode()


def test_the_round_says_what_the_template_changes_and_which_agreements_it_touches() -> None:
    forlop = lag_paa_eldre_mal()
    tekst = hent(klient_for(forlop.koordinator))
    assert "Avtalen oppgir nå også: stillingsprosent." in tekst
    assert "Teksten i punkt 4.1" in tekst
    assert "Avtalen gjelder fra den er signert." in tekst
    assert forlop.sak.lege.person.navn in tekst
    assert f'value="{avtale(forlop)}"' in tekst


def test_drafts_are_made_looked_over_and_sent_in_three_steps_with_a_receipt_for_each() -> None:
    en, to = lag_paa_eldre_mal(), lag_paa_eldre_mal()
    klient = klient_for(en.koordinator)
    assert "2 kladder er laget" in gjor(klient, "kladder/", alle="1")
    ny_for_to = to.sak.avtaler.get().versjoner.get(nummer=2)
    lagre(to, ny_for_to.pk, type(PARTENE)(**{**vars(PARTENE), "arbeidssted": ""}))
    sett = gjor(klient, "se-over/", avtale=[str(avtale(en)), str(avtale(to))])
    assert "1 avtale er klar" in sett and "1 avtale blir ikke sendt" in sett
    assert "Arbeidssted mangler." in sett
    laas = en.sak.avtaler.get().versjoner.get(nummer=2).laas
    kvittering = gjor(klient, "send/", sett=[f"{avtale(en)}:{laas}"])
    assert "1 avtale er sendt" in kvittering
    assert en.sak.avtaler.get().versjoner.get(nummer=2).status == "sendt"
    assert hent(klient, "?vis=sendt").count(f"/alis/{en.sak.pk}/") == 1


def test_the_receipt_can_be_read_again_and_sending_again_sends_nothing() -> None:
    forlop = lag_paa_eldre_mal()
    klient = klient_for(forlop.koordinator)
    gjor(klient, "kladder/", alle="1")
    sett = [f"{avtale(forlop)}:1"]
    assert "1 avtale er sendt" in gjor(klient, "send/", sett=sett)
    assert "1 avtale er sendt" in hent(klient, "kvittering/")
    assert "Var sendt til signering fra før." in gjor(klient, "send/", sett=sett)
    assert Avtaleversjon.objects.filter(avtale=avtale(forlop)).count() == 2


@pytest.mark.parametrize("felter", [{}, {"avtale": "ikke en id"}, {"avtale": str(UUID(int=1))}])
@pytest.mark.parametrize("sti", ["kladder/", "se-over/", "send/"])
def test_nothing_chosen_is_asked_for_again(sti: str, felter: dict[str, str]) -> None:
    forlop = lag_paa_eldre_mal()
    assert "Velg minst én avtale" in gjor(klient_for(forlop.koordinator), sti, **felter)


@pytest.mark.parametrize(
    "sett", ["", ":", "x:1", f"{UUID(int=1)}:", f"{UUID(int=1)}:²", f"{UUID(int=1)}:{'9' * 40}"]
)
def test_what_was_never_looked_over_is_not_sent(sett: str) -> None:
    forlop = lag_paa_eldre_mal()
    assert "Velg minst én avtale" in gjor(klient_for(forlop.koordinator), "send/", sett=[sett])


def test_an_agreement_is_skipped_with_a_reason_that_is_shown_and_taken_back() -> None:
    forlop = lag_paa_eldre_mal()
    klient = klient_for(forlop.koordinator)
    sti = f"hopp-over/{avtale(forlop)}/"
    assert "Skriv hvorfor avtalen skal stå som den er." in gjor(klient, sti, grunn=" ")
    assert "Teksten er for lang. Kort den ned til" in gjor(klient, sti, grunn="å" * 100_000)
    assert "Slutter i august." in gjor(klient, sti, grunn="Slutter i august.")
    assert "Avtalen er med igjen." in gjor(klient, f"ta-med/{avtale(forlop)}/")
    assert not Overhopp.objects.exists()


def test_another_kommunes_coordinator_finds_nothing_to_skip() -> None:
    forlop = lag_paa_eldre_mal()
    fremmed = klient_for(lag_koordinator(lag_kommune("4601", "Bergen")))
    assert fremmed.get(f"{RUNDEN}hopp-over/{avtale(forlop)}/").status_code == 404
    assert fremmed.post(f"{RUNDEN}ta-med/{avtale(forlop)}/").status_code == 404


def test_the_adviser_reads_figures_without_names_and_without_buttons() -> None:
    forlop = lag_paa_eldre_mal()
    kontor = lag_kontor("Nord", dekker=(forlop.sak.kommune,))
    tekst = hent(klient_for(lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER)))
    assert "Kommune for kommune" in tekst and "Steigen" in tekst
    assert forlop.sak.lege.person.navn not in tekst
    assert "Lag kladder" not in tekst


def test_the_signing_page_says_what_is_new_since_the_version_that_holds() -> None:
    forlop = lag_paa_eldre_mal()
    klient = klient_for(forlop.koordinator)
    gjor(klient, "kladder/", alle="1")
    gjor(klient, "send/", sett=[f"{avtale(forlop)}:1"])
    ny = forlop.sak.avtaler.get().versjoner.get(nummer=2)
    tekst = klient_for(forlop.alis).get(f"/avtaler/{ny.pk}/signer/").content.decode()
    assert "Nytt siden versjon 1" in tekst
    assert "Teksten i punkt 4.1" in tekst


def test_a_first_version_has_nothing_to_be_compared_with() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    assert "Nytt siden" not in klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/signer/").content.decode()


def test_the_round_costs_the_same_however_many_agreements_it_touches() -> None:
    forlop = lag_paa_eldre_mal()
    klient = klient_for(forlop.koordinator)
    klient.get(RUNDEN)
    en = antall_sporringer(klient, RUNDEN)
    for _ in range(3):
        lag_paa_eldre_mal()
    klient.get(RUNDEN)
    assert antall_sporringer(klient, RUNDEN) == en <= 12


def test_an_address_that_no_template_can_have_is_a_page_that_does_not_exist() -> None:
    klient = klient_for(lag_koordinator())
    for runden in ("a%00b/2023-06", f"{MAL}/2023%00", f"{MAL}/{'9' * 5000}", "%C4%8C%C3%A1h/x"):
        assert klient.get(f"/malrunder/{runden}/").status_code == 404
        assert klient.post(f"/malrunder/{runden}/kladder/", {"alle": "1"}).status_code == 404


def test_one_who_will_not_sign_this_time_is_named_before_it_is_sent() -> None:
    forlop = lag_paa_eldre_mal(navngi_signataren=True)
    klient = klient_for(forlop.koordinator)
    gjor(klient, "kladder/", alle="1")
    roller = forlop.sak.kommune.organisasjon.roller.filter(person_id=forlop.signatar.person_id)
    roller.update(tom=date(2025, 7, 31))
    assert "Sigurd Signatar er ikke med, for rollen som signatar gikk ut 31. juli 2025." in gjor(
        klient, "se-over/", alle="1"
    ).replace("\xa0", " ")


def test_a_plan_that_can_not_be_used_leads_to_the_plan() -> None:
    forlop = lag_paa_eldre_mal()
    klient = klient_for(forlop.koordinator)
    gjor(klient, "kladder/", alle="1")
    versjon = forlop.sak.avtaler.get().versjoner.get(nummer=2)
    sett_plan(forlop, versjon.pk, Rekkefolge.FRI, [navngitt(forlop.signatar)])
    forlop.sak.kommune.organisasjon.roller.filter(person_id=forlop.signatar.person_id).delete()
    sett = gjor(klient, "se-over/", alle="1")
    assert "Signeringsplanen må rettes:" in sett
    assert "En av de valgte er ikke signatar lenger. Velg en annen." in sett
    assert f'href="/avtaler/{versjon.pk}/signeringsplan/"' in sett
