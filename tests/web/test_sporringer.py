"""How many questions each page may ask the database at 3,500 ALIS, in a kommune with claims, payments, attests and a grant.

The file is a ratchet: it may only go down.
"""

import json
from pathlib import Path
from uuid import UUID

import pytest

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
from factories.plassmasse import lag_plassmasse
from factories.refusjon import KURS
from factories.sykehusplass import lag_behov, lag_foretak
from factories.tjeneste import lag_begynt_del
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

TILLATT: dict[str, int] = json.loads((Path(__file__).parents[1] / "sporringer.json").read_text("utf-8"))
AV_SAKEN = [adresse for adresse in TILLATT if adresse.startswith("/alis/{sak}/")]
KRAV = dict.fromkeys(TILLATT, 12) | {"/alis/": 8}
"""What the pages are promised to stay within."""


def test_no_page_asks_more_than_the_ratchet_allows() -> None:
    koordinator, sak = lag_mengde()
    lag_penger(sak)
    lag_plassmasse()
    legen = lag_aktor_i(sak.kommune.organisasjon, Rolle.ALIS, sak.lege.person)
    klienter = {"{krav}": klient_for(legen), "": klient_for(koordinator)}
    ider = {"sak": sak.pk, "kostnad": kostnadskladd(koordinator, sak), "krav": kravkladd(legen, sak)}
    foretak = lag_foretak("Narvik")
    ider |= {"behov": lag_behov(foretak, sak=sak, deler=2).pk, "foretak": foretak.sted.helseforetak_id}
    ider |= {"tjeneste": lag_begynt_del(foretak, sak)}
    brukt = {
        adresse: antall_sporringer(
            next(klient for del_, klient in klienter.items() if del_ in adresse), adresse.format(**ider)
        )
        for adresse in TILLATT
    }
    assert brukt == TILLATT


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
