"""How many questions each page may ask the database at 3,500 ALIS, in a kommune with claims, payments, attests and a grant.

The file is a ratchet: it may only go down.
"""

import json
from pathlib import Path
from uuid import UUID

import pytest

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.egenkostnad.legg_ved_kostnadsbilag import legg_ved_kostnadsbilag
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.felles.rens_filer import Sendtfil
from factories.egenkostnad import KURSUKE, NAA
from factories.fiendtlige import enkel_pdf
from factories.innlogging import klient_for
from factories.kravmasse import lag_penger
from factories.mengde import lag_mengde, legg_til_versjoner
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

TILLATT: dict[str, int] = json.loads((Path(__file__).parents[1] / "sporringer.json").read_text("utf-8"))
AV_SAKEN = [adresse for adresse in TILLATT if adresse.startswith("/alis/{sak}/")]
KRAV = {"/alis/": 8} | dict.fromkeys(AV_SAKEN, 12)
"""What the pages were promised to stay within: the list, and the case with each of its tabs."""


def test_no_page_asks_more_than_the_ratchet_allows() -> None:
    koordinator, sak = lag_mengde()
    lag_penger(sak)
    klient, kostnad = klient_for(koordinator), kostnadskladd(koordinator, sak)
    brukt = {
        adresse: antall_sporringer(klient, adresse.format(sak=sak.pk, kostnad=kostnad)) for adresse in TILLATT
    }
    assert brukt == TILLATT


def kostnadskladd(koordinator: Aktor, sak: AlisSak) -> UUID:
    """One of the kommune's own costs that is not sent, with a paper."""
    kostnad_id = opprett_egenkostnad(aktor=koordinator, sak_id=sak.pk, felter=KURSUKE, naa=NAA)
    fil = Sendtfil(filnavn="lonn.pdf", innhold=enkel_pdf(b"lonn"))
    legg_ved_kostnadsbilag(aktor=koordinator, kostnad_id=kostnad_id, filer=[fil], naa=NAA)
    return kostnad_id


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
