"""Who could sign for a party on a day."""

from datetime import date
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.plan_for_versjon import signatarer_i


def kunne_signere(versjon: Avtaleversjon, part: Part, dag: date) -> dict[UUID, str]:
    """Their names by person: the kommune's signatarer that day, or the one person whom the party is."""
    match part:
        case Part.KOMMUNE:
            return signatarer_i(versjon.avtale.sak.kommune_id, dag)
        case Part.ALIS:
            person = versjon.avtale.sak.lege.person
        case Part.VEILEDER:
            assert versjon.avtale.veileder is not None  # such an agreement has one
            person = versjon.avtale.veileder
    return {person.pk: person.navn}
