"""The pages of a call that is returned: the form for the reason, what it leads to, and the form that mends."""

import pytest

from alis.records.soknad.models import Utlysningsversjon
from alis.records.varsel.models import Varsel
from alis.services.soknad.avgjor_utlysning import forkast_utlysning, godkjenn_utlysning
from factories.innlogging import klient_for
from factories.parter import lag_koordinator
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.utlysning import lag_forslag, lag_godkjent, lag_returnert

pytestmark = pytest.mark.django_db
LISTEN, SIDEN = "/tilskudd/utlysninger/", "/tilskudd/utlysninger/nasjonal-alis-2025-06/"
NY = f"{SIDEN}ny/"
SKJEMA = {
    "frist": "31.8.2026",
    "svar_ventet": "30.11.2026",
    "rapportfrist": "15.4.2027",
    "kilde": "Helsedirektoratet (2. mars 2026), side 3",
    "adresse": "https://www.helsedirektoratet.no/tilskudd/",
    "bekreftet": "on",
}


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def send_tilbake(utlysning_id: object) -> str:
    return f"{LISTEN}{utlysning_id}/send-tilbake/"


def test_the_other_sends_it_back_and_the_first_mends_it_by_the_buttons(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    den_andre, den_forste = klient_for(folk.to), klient_for(folk.en)
    assert f'action="{send_tilbake(utlysning_id)}"' in den_andre.get(SIDEN).content.decode()
    svar = den_andre.post(send_tilbake(utlysning_id), {"grunn": "Rapportfristen er feil."}, follow=True)
    assert "Utlysningen er sendt tilbake. Den som skrev den, har fått beskjed." in svar.content.decode()

    varsel = Varsel.objects.get(mal="utlysning_sendt_tilbake")
    assert f'href="{SIDEN}"' in den_forste.get(f"/varsler/{varsel.pk}/").content.decode()
    assert "Rett utlysningen for" in den_forste.get("/oppgaver/").content.decode()
    siden = den_forste.get(SIDEN).content.decode()
    assert "Rapportfristen er feil." in siden
    assert f'href="{NY}"' in siden

    skjemaet = den_forste.get(NY).content.decode()
    assert "Rapportfristen er feil." in skjemaet
    assert 'value="01.04.2027"' in skjemaet
    den_forste.post(NY, SKJEMA | {"retter": str(utlysning_id)}, follow=True)
    ny = Utlysningsversjon.objects.get(nummer=2)
    assert (ny.status, str(ny.rapportfrist)) == ("foreslatt", "2027-04-15")
    siden = den_andre.get(SIDEN).content.decode()
    assert "Rettet i en ny versjon" in siden
    assert "Rapportfristen er feil." in siden
    assert "Rett utlysningen for" not in den_forste.get("/oppgaver/").content.decode()


def test_without_a_reason_the_form_says_so(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    svar = klient_for(folk.to).post(send_tilbake(utlysning_id), {"grunn": "  "}).content.decode()
    assert "Skriv hva som må rettes, så den som skrev utlysningen, vet hva som mangler." in svar
    assert "Venter på godkjenning" in svar


def test_a_reason_that_is_too_long_is_kept(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    grunn = "Rapportfristen er feil. " * 100
    svar = klient_for(folk.to).post(send_tilbake(utlysning_id), {"grunn": grunn}).content.decode()
    assert "Teksten er for lang. Kort den ned til 2000 tegn." in svar
    assert grunn.strip() in svar


def test_a_reason_that_comes_too_late_is_told_and_kept(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    godkjenn_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
    klient = klient_for(folk.tre)
    for grunn in ("Rapportfristen er feil.", "Rapportfristen er feil. " * 100):
        svar = klient.post(send_tilbake(utlysning_id), {"grunn": grunn})
        assert svar.status_code == 409
        assert "avgjort allerede" in svar.content.decode()
        assert grunn.strip() in svar.content.decode()


def test_a_second_return_is_refused_and_so_is_an_approval(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    klient = klient_for(folk.tre)
    svar = klient.post(send_tilbake(utlysning_id), {"grunn": "Noe helt annet."})
    assert "avgjort allerede" in svar.content.decode()
    svar = klient.post(f"{LISTEN}{utlysning_id}/godkjenn/", follow=True)
    assert "avgjort allerede" in svar.content.decode()


def test_ones_own_has_no_form_and_is_refused(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    klient = klient_for(folk.en)
    assert "/send-tilbake/" not in klient.get(SIDEN).content.decode()
    svar = klient.post(send_tilbake(utlysning_id), {"grunn": "Jeg angrer på det."})
    assert "En annen må lese den." in svar.content.decode()
    assert "Jeg angrer på det." in svar.content.decode()


def test_what_is_wrong_with_the_mending_is_said_and_what_was_typed_and_the_reason_are_kept(
    folk: Satsfolk,
) -> None:
    utlysning_id = lag_returnert(folk)
    feil = SKJEMA | {"retter": str(utlysning_id), "rapportfrist": "1.4.2026"}
    svar = klient_for(folk.en).post(NY, feil).content.decode()
    assert "Rapportfristen kan ikke være før søknadsfristen." in svar
    assert SKJEMA["kilde"] in svar
    assert "Rapportfristen er i april." in svar
    assert f'value="{utlysning_id}"' in svar


def test_returned_while_another_wrote_the_form_shows_why_and_keeps_what_was_typed(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    klient = klient_for(folk.tre)
    svar = klient.post(NY, SKJEMA).content.decode()
    assert "Ikke sendt: utlysningen ble sendt tilbake" in svar
    assert "Rapportfristen er i april." in svar
    assert SKJEMA["kilde"] in svar
    klient.post(NY, SKJEMA | {"retter": str(utlysning_id)})
    assert Utlysningsversjon.objects.get(nummer=2).foreslatt_av_id == folk.tre.person_id


def test_what_was_typed_is_kept_where_another_was_first(folk: Satsfolk) -> None:
    lag_forslag(folk.en)
    klient = klient_for(folk.to)
    svar = klient.post(NY, SKJEMA).content.decode()
    assert "Et forslag venter allerede." in svar
    assert SKJEMA["kilde"] in svar
    assert "Et forslag venter allerede." in klient.get(NY, follow=True).content.decode()


@pytest.mark.parametrize("retter", ["", "tull", "00000000-0000-0000-0000-000000000000"])
def test_a_code_that_is_no_version_mends_nothing(folk: Satsfolk, retter: str) -> None:
    lag_returnert(folk)
    klient_for(folk.en).post(NY, SKJEMA | {"retter": retter})
    assert Utlysningsversjon.objects.count() == 1


def test_the_list_has_a_tag_for_those_who_write_and_the_kommune_sees_nothing(folk: Satsfolk) -> None:
    lag_godkjent(folk)
    lag_returnert(folk)
    assert "Sendt tilbake" in klient_for(folk.tre).get(LISTEN).content.decode()
    for aktor in (lag_koordinator(), folk.radgiver):
        klient = klient_for(aktor)
        for adresse in (LISTEN, SIDEN):
            assert "endt tilbake" not in klient.get(adresse).content.decode()


def test_what_was_returned_and_thrown_away_keeps_its_reason_on_the_page(folk: Satsfolk) -> None:
    forkast_utlysning(aktor=folk.en, utlysning_id=lag_returnert(folk), naa=NAA)
    siden = klient_for(folk.to).get(SIDEN).content.decode()
    assert "Rapportfristen er i april." in siden
    assert "Forkastet" in siden
    assert "Skriv ny versjon" in siden
