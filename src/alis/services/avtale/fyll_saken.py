"""The case takes the dates that both have signed, where it has none: nothing is asked twice."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.utkastfelter import les_felter


def fyll_saken(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    """Start and expected end of the specialisation. What the case already says stays, also where it says otherwise."""
    felter, sak = les_felter(versjon.innhold), versjon.avtale.sak
    start = sak.start_spesialisering or felter.start_spesialisering
    slutt = sak.forventet_slutt or felter.forventet_slutt
    if (start, slutt) == (sak.start_spesialisering, sak.forventet_slutt):
        return
    if start and slutt and slutt < start:
        return
    sak.start_spesialisering, sak.forventet_slutt = start, slutt
    sak.laas += 1
    sak.endret_at, sak.endret_av_id = naa, aktor.person_id
    sak.save(update_fields=["start_spesialisering", "forventet_slutt", "laas", "endret_at", "endret_av"])
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="fyll_saken",
        naa=naa,
        innhold={"start_spesialisering": start, "forventet_slutt": slutt},
    )
