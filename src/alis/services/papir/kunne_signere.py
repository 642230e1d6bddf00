"""Who could sign for a party on a day, or on some day in a period."""

from datetime import date
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.domain.tilgang import Rolle
from alis.domain.verdier import Periode
from alis.records.avtale.models import Avtaleversjon
from alis.records.parter.models import Person, Rolleinnehav
from alis.records.parter.queries import gjaldt_i


def kunne_signere(versjon: Avtaleversjon, part: Part, dager: Periode) -> dict[UUID, str]:
    """Their names by person: those who were the kommune's signatar on one of the days, or the one whom the party is."""
    if part is Part.KOMMUNE:
        return _signatories(versjon, dager.fom, dager.last)
    person = parten_selv(versjon, part)
    return {person.pk: person.navn}


def parten_selv(versjon: Avtaleversjon, part: Part) -> Person:
    """The person whom the party is. Nobody is the kommune."""
    if part is Part.ALIS:
        return versjon.avtale.sak.lege.person
    assert part is Part.VEILEDER and versjon.avtale.veileder is not None  # such an agreement has one
    return versjon.avtale.veileder


def _signatories(versjon: Avtaleversjon, fom: date, tom: date) -> dict[UUID, str]:
    rader = Rolleinnehav.objects.filter(
        gjaldt_i(fom, tom),
        organisasjon=versjon.avtale.sak.kommune.organisasjon_id,
        rolle=Rolle.SIGNATAR,
    )
    return dict(
        rader.order_by("person__navn_sortering", "person_id").values_list("person_id", "person__navn")
    )
