"""Tell those whom a payment, an order or an account number concerns, in the act's own transaction."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Model

from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.utbetaling.models import Utbetaling
from alis.records.utdanning.models import AlisSak
from alis.services.varsel import Mottaker, rolleinnehavere, varsle


def fortell(
    *,
    sak: AlisSak,
    mal: Varselmal,
    roller: Collection[Rolle],
    objekt: Model,
    naa: datetime,
    unntatt: UUID | None = None,
) -> None:
    """Nothing of a person, a sum or an account goes into the notice: it says where to read."""
    kommunen = sak.kommune.organisasjon_id
    til: list[Mottaker] = []
    for rolle in roller:
        if rolle is Rolle.ALIS:
            til.append(Mottaker(person_id=sak.lege_id, rolle=rolle, organisasjon_id=kommunen))
        else:
            til += rolleinnehavere(rolle=rolle, organisasjoner=[kommunen], dag=lokal_dato(naa))
    varsle(
        mal=mal,
        til=[mottaker for mottaker in til if mottaker.person_id != unntatt],
        nokkel=f"{mal}:{objekt.pk}",
        objekt_type=type(objekt).__name__,
        objekt_id=objekt.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        naa=naa,
    )


def fortell_om_ordre(*, ordre: Utbetaling, mal: Varselmal, rolle: Rolle, naa: datetime) -> None:
    """Those in the role, but for whoever made the order: it is another's turn."""
    i_rollen = rolleinnehavere(
        rolle=rolle, organisasjoner=[ordre.kommune.organisasjon_id], dag=lokal_dato(naa)
    )
    varsle(
        mal=mal,
        til=[mottaker for mottaker in i_rollen if mottaker.person_id != ordre.laget_av_id],
        nokkel=f"{mal}:{ordre.pk}",
        objekt_type="Utbetaling",
        objekt_id=ordre.pk,
        kommunenummer=ordre.kommune_id,
        naa=naa,
    )
