"""Tell the parties of an agreement what has been done with it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtale, Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.varsel import Mottaker, rolleinnehavere, varsle

OBJEKTTYPE = {Avtaleslag.ALIS_AVTALE: "Avtaleversjon", Avtaleslag.VEILEDERAVTALE: "Veilederavtale"}
"""What a notice is about, by the kind of agreement: each has a page of its own."""


def varsle_partene(
    *,
    aktor: Aktor,
    versjon: Avtaleversjon,
    mal: Varselmal,
    roller: Collection[Rolle],
    naa: datetime,
    dato: str = "gjelder_fra",
) -> None:
    """Tell those who hold the roles in the kommune, but not whoever did it; with `Rolle.ALIS`, the kommune's other
    party, whoever that is in this kind of agreement. `dato` is the day it speaks of.

    The count of changes makes each act its own: an agreement taken back and sent again is told of again.
    """
    sak = versjon.avtale.sak
    kommunen = sak.kommune.organisasjon_id
    til = [_other_party(versjon.avtale, kommunen)] if Rolle.ALIS in roller else []
    for rolle in (rolle for rolle in roller if rolle is not Rolle.ALIS):
        til += rolleinnehavere(rolle=rolle, organisasjoner=[kommunen], dag=lokal_dato(naa))
    varsle(
        mal=mal,
        til=[mottaker for mottaker in til if mottaker.person_id != aktor.person_id],
        nokkel=f"{mal}:{versjon.pk}:{versjon.laas}",
        objekt_type=OBJEKTTYPE[Avtaleslag(versjon.avtale.slag)],
        objekt_id=versjon.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold={"dato": getattr(versjon, dato)},
        naa=naa,
    )


def _other_party(avtale: Avtale, kommunen: UUID) -> Mottaker:
    if avtale.veileder_id is not None:
        return Mottaker(person_id=avtale.veileder_id, rolle=Rolle.VEILEDER, organisasjon_id=kommunen)
    return Mottaker(person_id=avtale.sak.lege_id, rolle=Rolle.ALIS, organisasjon_id=kommunen)
