"""The pages of the calls: read by all who apply, written and approved by two in the directorate."""

import pytest

from alis.records.soknad.models import Utlysningsversjon
from alis.services.soknad.finn_utlysning import finn_utlysning
from factories.innlogging import klient_for
from factories.parter import lag_koordinator
from factories.sats import Satsfolk, lag_satsfolk
from factories.utlysning import PERIODE, lag_forslag, lag_godkjent

pytestmark = pytest.mark.django_db
SIDEN = "/tilskudd/utlysninger/nasjonal-alis-2025-06/"
SKJEMA = {
    "frist": "31.8.2026",
    "svar_ventet": "",
    "rapportfrist": "1.4.2027",
    "kilde": "Helsedirektoratet (2. mars 2026)",
    "adresse": "https://www.helsedirektoratet.no/tilskudd/",
    "bekreftet": "on",
}


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def test_one_writes_and_another_approves_by_the_buttons(folk: Satsfolk) -> None:
    svar = klient_for(folk.en).post(f"{SIDEN}ny/", SKJEMA, follow=True)
    assert "En annen i direktoratet må godkjenne" in svar.content.decode()
    assert "/godkjenn/" not in svar.content.decode()
    utlysning_id = Utlysningsversjon.objects.get().pk
    svar = klient_for(folk.to).post(f"/tilskudd/utlysninger/{utlysning_id}/godkjenn/", follow=True)
    assert "Utlysningen er godkjent." in svar.content.decode()
    assert str(finn_utlysning(PERIODE).frist) == "2026-08-31"


@pytest.mark.parametrize(
    ("endret", "melding"),
    [
        ({"frist": "1.5.2025"}, "Søknadsfristen kan ikke være før tilskuddsperioden begynner."),
        ({"rapportfrist": "1.4.2026"}, "Rapportfristen kan ikke være før søknadsfristen."),
        ({"frist": ""}, "Skriv dette, eller ta bort krysset for at fristene er bekreftet."),
        ({"kilde": ""}, "Skriv hvor fristene står, så andre kan kontrollere dem."),
        ({"adresse": "http://eksempel.example/"}, "Adressen må begynne med https://."),
        ({"adresse": "javascript:alert(1)"}, "Adressen må begynne med https://."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    folk: Satsfolk, endret: dict[str, str], melding: str
) -> None:
    svar = klient_for(folk.en).post(f"{SIDEN}ny/", SKJEMA | endret)
    assert melding in svar.content.decode()
    assert SKJEMA["kilde"] in svar.content.decode() or "kilde" in endret
    assert not Utlysningsversjon.objects.exists()


def test_the_kommune_reads_what_holds_and_not_what_waits(folk: Satsfolk) -> None:
    klient = klient_for(lag_koordinator())
    lag_forslag(folk.en)
    assert "31. august 2026" not in klient.get(SIDEN).content.decode().replace("\u00a0", " ")
    Utlysningsversjon.objects.get()
    assert "Venter på godkjenning" not in klient.get("/tilskudd/utlysninger/").content.decode()


def test_an_approved_call_is_on_every_page_that_names_the_deadline(folk: Satsfolk) -> None:
    lag_godkjent(folk)
    klient = klient_for(lag_koordinator())
    for adresse in (SIDEN, "/tilskudd/utlysninger/", "/tilskudd/", "/tilskudd/nasjonal-alis-2025-06/"):
        assert "31. august 2026" in klient.get(adresse).content.decode().replace("\u00a0", " "), adresse


def test_pressing_approve_twice_or_on_ones_own_is_told(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    adresse = f"/tilskudd/utlysninger/{utlysning_id}/godkjenn/"
    assert "En annen må godkjenne den." in klient_for(folk.en).post(adresse, follow=True).content.decode()
    klient = klient_for(folk.to)
    klient.post(adresse)
    assert "avgjort allerede" in klient.post(adresse, follow=True).content.decode()


def test_a_period_that_there_is_none_of_is_hidden(folk: Satsfolk) -> None:
    assert klient_for(folk.en).get("/tilskudd/utlysninger/nasjonal-alis-1999/").status_code == 404
