"""An actor from a role that is held."""

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune, Rolleinnehav


def lag_aktor(innehav: Rolleinnehav) -> Aktor:
    """The row must come with person, organisation, kommune, and what that has become part of."""
    organisasjon = innehav.organisasjon
    kommune = organisasjon.kommune if organisasjon.type == Organisasjonstype.KOMMUNE else None
    return Aktor(
        person_id=innehav.person_id,
        navn=innehav.person.navn,
        rolle=Rolle(innehav.rolle),
        organisasjon_id=organisasjon.pk,
        organisasjon_navn=organisasjon.navn,
        kommunenummer=kommune.kommunenummer if kommune else None,
        er_na_i=_part_of(kommune) if kommune else "",
    )


def _part_of(kommune: Kommune) -> str:
    return kommune.sammenslaing.etterfolger.navn if hasattr(kommune, "sammenslaing") else ""
