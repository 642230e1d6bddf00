"""Tell the other party of a move."""

from datetime import datetime

from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.avtale.part import Part
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.models import Forslag
from alis.services.varsel import Mottaker, rolleinnehavere, varsle


def varsle_motparten(
    *, aktor: Aktor, versjon: Avtaleversjon, rad: Forslag, mal: Varselmal, naa: datetime
) -> None:
    """The doctor, or the kommune's coordinators. The notice says that there is something to read, and not what."""
    sak = versjon.avtale.sak
    kommunen = sak.kommune.organisasjon_id
    if part_for(aktor.rolle) is Part.KOMMUNE:
        til: tuple[Mottaker, ...] = (
            Mottaker(person_id=sak.lege_id, rolle=Rolle.ALIS, organisasjon_id=kommunen),
        )
    else:
        til = rolleinnehavere(rolle=Rolle.KOORDINATOR, organisasjoner=[kommunen], dag=lokal_dato(naa))
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{rad.pk}",
        objekt_type="Forhandling",
        objekt_id=versjon.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        naa=naa,
    )
