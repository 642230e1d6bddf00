"""What is left of a service that ended early, as the coordinator meets it: a task, a proposal in the form, and a true word."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Behov
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from factories.innlogging import klient_for
from factories.lest import send_likevel
from factories.tjeneste import Tjeneste, lag_tjeneste

pytestmark = pytest.mark.django_db
IDAG = timezone.localdate()
BEGYNTE = add_months(IDAG.replace(day=1), -5)


def avbrutt(maneder: int) -> Tjeneste:
    """Ended early and confirmed."""
    t = lag_tjeneste(fom=BEGYNTE)
    felles = {"aktor": t.foretak.kontakt, "tjeneste_id": t.tjeneste.pk}
    felles["tom"] = add_months(BEGYNTE, maneder) - EN_DAG
    avslutt_tjeneste(**felles, laas=1)
    bekreft_tjeneste(**felles, laas=2, fom=BEGYNTE, prosent=Decimal(100))
    return t


def lest(klient: Client, adresse: str, **data: str) -> str:
    svar = klient.post(adresse, data, follow=True) if data else klient.get(adresse)
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def test_the_coordinator_is_led_to_a_form_that_proposes_what_is_left_and_reports_it() -> None:
    t = avbrutt(4)
    klient, adresse = klient_for(t.koordinator), f"/sykehusplass/meld/{t.behov.sak_id}/"
    oppgavene = lest(klient, "/oppgaver/")
    assert "Meld det som gjenstår" in oppgavene and adresse in oppgavene
    tjenesten = lest(klient, f"/sykehustjeneste/{t.tjeneste.pk}/")
    assert "Kommunen kan melde et nytt behov for det som gjenstår." in tjenesten
    assert "Avsluttet før tiden" in lest(klient, f"/sykehusplass/{t.behov.pk}/")
    side = lest(klient, adresse)
    assert (
        "Legen har fullført 4 av de seks månedene. Et nytt behov er på 3 måneder: det som gjenstår, og minst tre."
        in side
    )
    assert "Tre måneder, det som gjenstår" in side
    assert f'value="{IDAG:%d.%m.%Y}"' in side
    dag = f"{IDAG + timedelta(days=200):%d.%m.%Y}"
    svar = {"deler": "resten", "tidligst": dag, "onsket_fom": dag, "maks_avvik": "6", "godtar_andre": "on"}
    hvor = str(t.foretak.sted.helseforetak_id)
    svar |= {"hvor": hvor, "vist": hvor}
    side = send_likevel(klient, adresse, svar, follow=True).content.decode()
    nytt = Behov.objects.latest("meldt_at")
    assert nytt.gjenstar == 3
    assert "Tre måneder, det som gjenstår" in side
    assert "3 måneder" in lest(klient_for(t.foretak.kontakt), "/plassko/")
    assert "Meld det som gjenstår" not in lest(klient, "/oppgaver/")
    tjenesten = lest(klient, f"/sykehustjeneste/{t.tjeneste.pk}/")
    assert "Kommunen har meldt det som gjenstår." in tjenesten
    assert f'<a href="/sykehusplass/{nytt.pk}/">Se behovet som er meldt siden</a>' in tjenesten


def test_who_has_served_nothing_is_offered_no_rest() -> None:
    t = lag_tjeneste(fom=BEGYNTE)
    avslutt_tjeneste(aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laas=1, tom=BEGYNTE)
    side = lest(klient_for(t.koordinator), f"/sykehusplass/meld/{t.behov.sak_id}/")
    assert "det som gjenstår" not in side
    assert "Seks måneder sammenhengende" in side
