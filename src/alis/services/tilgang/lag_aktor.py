"""An actor from a role that is held."""

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Rolleinnehav


def lag_aktor(innehav: Rolleinnehav) -> Aktor:
    """The row must come with person, organisation and kommune."""
    organisasjon = innehav.organisasjon
    er_kommune = organisasjon.type == Organisasjonstype.KOMMUNE
    return Aktor(
        person_id=innehav.person_id,
        navn=innehav.person.navn,
        rolle=Rolle(innehav.rolle),
        organisasjon_id=organisasjon.pk,
        organisasjon_navn=organisasjon.navn,
        kommunenummer=organisasjon.kommune.kommunenummer if er_kommune else None,
    )
