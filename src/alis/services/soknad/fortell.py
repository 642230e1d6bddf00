"""Tell those whose turn it is, in the act's own transaction."""

from datetime import datetime

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.services.varsel import rettighetshavere, varsle


def fortell_de_med(
    *, rettighet: Rettighet, mal: Varselmal, soknad: Soknad, aktor: Aktor, naa: datetime
) -> None:
    """Everyone in the kommune with the right, but whoever did it."""
    varsle(
        mal=mal,
        til=[
            til
            for til in rettighetshavere(
                rettighet=rettighet, organisasjoner=[soknad.kommune.organisasjon_id], dag=lokal_dato(naa)
            )
            if til.person_id != aktor.person_id
        ],
        nokkel=f"{mal}:{soknad.pk}:{soknad.laas}",
        objekt_type="Soknad",
        objekt_id=soknad.tilskuddsperiode,
        kommunenummer=soknad.kommune_id,
        naa=naa,
    )
