"""Tell those whose turn it is, in the act's own transaction. Nothing of a person or a sum goes into a notice."""

from collections.abc import Collection
from datetime import datetime

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def fortell_legen(*, mal: Varselmal, krav: Refusjonskrav, naa: datetime) -> None:
    kommunen = krav.sak.kommune.organisasjon_id
    _tell(mal, [Mottaker(person_id=krav.krevd_av_id, rolle=Rolle.ALIS, organisasjon_id=kommunen)], krav, naa)


def fortell_de_med(
    *, rettighet: Rettighet, mal: Varselmal, krav: Refusjonskrav, aktor: Aktor, naa: datetime
) -> None:
    """Everyone in the kommune who can do what is next: not whoever did this, not the one who attested, not the doctor."""
    utenom = {aktor.person_id, krav.krevd_av_id, krav.attestert_av_id}
    til = [
        mottaker
        for mottaker in rettighetshavere(
            rettighet=rettighet, organisasjoner=[krav.sak.kommune.organisasjon_id], dag=lokal_dato(naa)
        )
        if mottaker.person_id not in utenom
    ]
    _tell(mal, til, krav, naa)


def _tell(mal: Varselmal, til: Collection[Mottaker], krav: Refusjonskrav, naa: datetime) -> None:
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{krav.pk}:{krav.runde}",
        objekt_type="Refusjonskrav",
        objekt_id=krav.pk,
        sak_id=krav.sak_id,
        kommunenummer=krav.sak.kommune_id,
        naa=naa,
    )
