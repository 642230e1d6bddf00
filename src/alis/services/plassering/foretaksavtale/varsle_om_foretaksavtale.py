"""Tell the two parties of an agreement what has been done with it."""

from collections.abc import Collection
from datetime import date, datetime

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksavtale
from alis.services.varsel import rolleinnehavere, varsle

ALLE = (Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ALIS_KONTAKT)
SIGNERENDE = (Rolle.SIGNATAR, Rolle.ALIS_KONTAKT)


def varsle_om_foretaksavtale(
    *,
    aktor: Aktor,
    avtale: Foretaksavtale,
    mal: Varselmal,
    naa: datetime,
    roller: Collection[Rolle] = ALLE,
    dato: date | None = None,
) -> None:
    """Everyone in the two organisations who holds one of the roles, but not whoever did it. `dato` is the day it speaks of."""
    partene = [avtale.kommune.organisasjon_id, avtale.helseforetak_id]
    til = [
        mottaker
        for rolle in roller
        for mottaker in rolleinnehavere(rolle=rolle, organisasjoner=partene, dag=lokal_dato(naa))
        if mottaker.person_id != aktor.person_id
    ]
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{avtale.pk}:{avtale.laas}",
        objekt_type="Foretaksavtale",
        objekt_id=avtale.pk,
        kommunenummer=avtale.kommune_id,
        innhold={"dato": dato} if dato else None,
        naa=naa,
    )
