"""What is said of who has been told is true, and a trust that is not here yet is told by the kommune."""

import html
import re
from typing import Any

import pytest
from django.utils.timezone import localdate

from alis.domain.parter import Organisasjonstype
from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Rolle
from alis.domain.verdier import add_months
from alis.records.parter.models import Organisasjon, Rolleinnehav
from alis.records.plassering.models import Avdeling, Behov
from factories.behov import Innmeldt, lag_innmeldt
from factories.innlogging import klient_for
from factories.lest import send_likevel

pytestmark = pytest.mark.django_db


@pytest.fixture
def innmeldt() -> Innmeldt:
    """The doctor has a role here."""
    innmeldt = lag_innmeldt()
    innmeldt.alis()
    return innmeldt


def tekst(svar: Any) -> str:
    return re.sub(r"\s+", " ", html.unescape(svar.content.decode()))


def adresse(innmeldt: Innmeldt) -> str:
    return f"/sykehusplass/meld/{innmeldt.saker[0].pk}/"


def meld(innmeldt: Innmeldt, **endret: str) -> str:
    dagen = f"{add_months(localdate(), 60):%d.%m.%Y}"
    felter = {
        "hvor": str(innmeldt.foretak.sted.helseforetak_id),
        "tidligst": dagen,
        "onsket_fom": dagen,
        "deler": "1",
        "samme_avdeling": "on",
        "maks_avvik": "6",
        "godtar_andre": "on",
    }
    klient = klient_for(innmeldt.koordinator)
    return tekst(send_likevel(klient, adresse(innmeldt), felter | endret, follow=True))


def test_the_trust_is_told_where_it_has_someone_here(innmeldt: Innmeldt) -> None:
    side = meld(innmeldt)
    assert "ALIS-kontakten ved Prøvesykehuset Bodø HF har fått beskjed. Legen har fått beskjed." in side


def test_of_an_institution_no_hospital_is_told(innmeldt: Innmeldt) -> None:
    side = meld(innmeldt, hvor=Arena.KOMMUNAL_INSTITUSJON.value, institusjon="Steigentunet")
    assert "så ikke noe sykehus har fått beskjed. Legen har fått beskjed." in side


def test_where_nobody_is_told_the_kommune_reads_what_it_must_do_itself(innmeldt: Innmeldt) -> None:
    Rolleinnehav.objects.filter(rolle__in=(Rolle.ALIS_KONTAKT, Rolle.ALIS)).delete()
    hvor = innmeldt.foretak.sted.helseforetak_id
    klient = klient_for(innmeldt.koordinator)
    assert "Helseforetaket er ikke her ennå" in tekst(klient.get(f"{adresse(innmeldt)}?hvor={hvor}"))
    side = meld(innmeldt)
    assert "Prøvesykehuset Bodø HF har ingen ALIS-kontakt i Felles ALIS ennå, så ingen der har fått" in side
    assert "Kommunen må selv melde behovet til helseforetaket." in side
    assert "Legen har ikke fått noe varsel, så si fra selv." in side


def test_a_regional_authority_cannot_be_chosen(innmeldt: Innmeldt) -> None:
    rhf = Organisasjon.objects.create(type=Organisasjonstype.HELSEFORETAK, navn="Prøve RHF")
    assert "Prøve RHF" not in tekst(klient_for(innmeldt.koordinator).get(adresse(innmeldt)))
    meld(innmeldt, hvor=str(rhf.pk))
    assert not Behov.objects.exists()


def test_a_trust_without_departments_has_none_to_choose_and_can_be_reported_to(innmeldt: Innmeldt) -> None:
    Avdeling.objects.update(i_bruk=False)
    hvor = innmeldt.foretak.sted.helseforetak_id
    side = tekst(klient_for(innmeldt.koordinator).get(f"{adresse(innmeldt)}?hvor={hvor}"))
    assert "Helseforetaket har ingen avdelinger her ennå" in side
    assert 'name="avdeling_1"' not in side and 'name="godtar_andre"' not in side
    meld(innmeldt, godtar_andre="")
    assert Behov.objects.get().godtar_andre
