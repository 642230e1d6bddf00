"""Tell the kommune's own that money is to go back to the state."""

from datetime import datetime

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.varsel import rettighetshavere, varsle


def fortell_om_gjeld(
    *, aktor: Aktor, sak: AlisSak, tilskuddsperiode: str, nokkel: str, naa: datetime
) -> None:
    """Everyone who keeps the books, but the one who did it. No sums in the notice: it leads to the page of the period."""
    forer = rettighetshavere(
        rettighet=Rettighet.FOR_REGNSKAP,
        organisasjoner=[sak.kommune.organisasjon_id],
        dag=lokal_dato(naa),
    )
    varsle(
        mal=Varselmal.TILSKUDD_TILBAKE,
        til=[mottaker for mottaker in forer if mottaker.person_id != aktor.person_id],
        nokkel=f"{Varselmal.TILSKUDD_TILBAKE}:{sak.kommune_id}:{nokkel}",
        objekt_type="Statsoppgjor",
        objekt_id=tilskuddsperiode,
        kommunenummer=sak.kommune_id,
        naa=naa,
    )
