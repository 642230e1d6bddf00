"""Tell those whose turn it is, in the act's own transaction."""

from datetime import datetime

from alis.domain.tilgang import RETTIGHETER, Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.services.varsel import Mottaker, rolleinnehavere, varsle


def fortell_de_med(
    *, rettighet: Rettighet, mal: Varselmal, soknad: Soknad, aktor: Aktor, naa: datetime
) -> None:
    """Everyone in the kommune with the right, but whoever did it."""
    varsle(
        mal=mal,
        til=[til for til in _who_can(rettighet, soknad, naa) if til.person_id != aktor.person_id],
        nokkel=f"{mal}:{soknad.pk}:{soknad.laas}",
        objekt_type="Soknad",
        objekt_id=soknad.tilskuddsperiode,
        kommunenummer=soknad.kommune_id,
        naa=naa,
    )


def _who_can(rettighet: Rettighet, soknad: Soknad, naa: datetime) -> list[Mottaker]:
    kommunen, dag = soknad.kommune.organisasjon_id, lokal_dato(naa)
    return [
        mottaker
        for rolle in Rolle
        if rettighet in RETTIGHETER[rolle]
        for mottaker in rolleinnehavere(rolle=rolle, organisasjoner=[kommunen], dag=dag)
    ]
