"""How many questions each page may ask the database at 3,500 ALIS, in a kommune with claims, payments, attests and a grant,
and in a trust with a third of the nation in its queue.

The file is a ratchet: it may only go down.
"""

import json
import re
from pathlib import Path
from uuid import UUID

import pytest
from django.urls import resolve

from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.models import AlisSak
from alis.services.egenkostnad.legg_ved_kostnadsbilag import legg_ved_kostnadsbilag
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.felles.rens_filer import Sendtfil
from alis.services.refusjon.legg_ved_bilag import legg_ved_bilag
from alis.services.refusjon.opprett_refusjonskrav import opprett_refusjonskrav
from factories.egenkostnad import KURSUKE, NAA
from factories.fiendtlige import enkel_pdf
from factories.innlogging import klient_for
from factories.kravmasse import lag_penger
from factories.mengde import lag_mengde, legg_til_versjoner
from factories.parter import lag_aktor_i
from factories.refusjon import KURS
from web.sporringstelling import antall_sporringer
from web.sykehusscene import lag_sykehusscene
from web.tilgang.adresser import les_matrise

pytestmark = pytest.mark.django_db

TILLATT: dict[str, int] = json.loads((Path(__file__).parents[1] / "sporringer.json").read_text("utf-8"))
AV_SAKEN = [adresse for adresse in TILLATT if adresse.startswith("/alis/{sak}/")]
KRAV = dict.fromkeys(TILLATT, 12) | {"/alis/": 8}
"""What the pages are promised to stay within."""
SYKEHUSDELER = (
    "behov",
    "plasstilbud",
    "sykehustjeneste",
    "plassprognose",
    "foretak",
    "foretaksavtale",
    "api",
)


def test_no_page_asks_more_than_the_ratchet_allows() -> None:
    koordinator, sak = lag_mengde()
    lag_penger(sak)
    legen = lag_aktor_i(sak.kommune.organisasjon, Rolle.ALIS, sak.lege.person)
    besokende, ider = lag_sykehusscene(koordinator, sak, legen)
    klienter = {"{krav}": klient_for(legen)} | besokende | {"": klient_for(koordinator)}
    ider |= {"sak": sak.pk, "kostnad": kostnadskladd(koordinator, sak), "krav": kravkladd(legen, sak)}
    brukt = {
        adresse: antall_sporringer(
            next(klient for del_, klient in klienter.items() if del_ in adresse), adresse.format(**ider)
        )
        for adresse in TILLATT
    }
    assert brukt == TILLATT


def test_every_page_of_hospital_service_is_measured() -> None:
    navn = {
        resolve(re.sub(r"\{\w+\}", str(UUID(int=0)), adresse).split("?")[0]).view_name for adresse in TILLATT
    }
    sider = {
        adresse
        for adresse, rad in les_matrise().items()
        if adresse.split(":")[0] in SYKEHUSDELER and (rad.nokkel or rad.finnes("GET"))
    }
    assert sider - navn == {"api:ukjent"}


def kostnadskladd(koordinator: Aktor, sak: AlisSak) -> UUID:
    """One of the kommune's own costs that is not sent, with a paper."""
    kostnad_id = opprett_egenkostnad(aktor=koordinator, sak_id=sak.pk, felter=KURSUKE, naa=NAA)
    fil = Sendtfil(filnavn="lonn.pdf", innhold=enkel_pdf(b"lonn"))
    legg_ved_kostnadsbilag(aktor=koordinator, kostnad_id=kostnad_id, filer=[fil], naa=NAA)
    return kostnad_id


def kravkladd(legen: Aktor, sak: AlisSak) -> UUID:
    """One of the doctor's claims that is not sent, with a receipt, and another with the same."""
    en, annen = (
        opprett_refusjonskrav(aktor=legen, sak_id=sak.pk, felter=KURS, naa=NAA) for _gang in range(2)
    )
    for krav_id in (en, annen):
        fil = Sendtfil(filnavn="kvittering.pdf", innhold=enkel_pdf(b"kurs"))
        legg_ved_bilag(aktor=legen, krav_id=krav_id, filer=[fil], naa=NAA)
    return en


def test_a_case_with_forty_versions_costs_no_more_than_one() -> None:
    koordinator, sak = lag_mengde(per_kommune=1)
    klient = klient_for(koordinator)

    def brukt() -> dict[str, int]:
        return {adresse: antall_sporringer(klient, adresse.format(sak=sak.pk)) for adresse in AV_SAKEN}

    med_en = brukt()
    legg_til_versjoner(sak, 40)
    assert brukt() == med_en


@pytest.mark.parametrize("adresse", KRAV)
def test_the_ratchet_is_within_what_was_promised(adresse: str) -> None:
    assert TILLATT[adresse] <= KRAV[adresse]
