"""Put the kommune's facts on a case, once they have been found to fit together."""

from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.records.parter.models import Legesenter, Person
from alis.records.utdanning.models import AlisSak
from alis.services.felles import hent
from alis.services.utdanning.fakta import Saksfakta


class FordelingBareVedAnnet(Exception):
    """A share for the ALIS is agreed only where the form of operation is `annet` (002 §4.1.1)."""


class SluttForStart(Exception):
    """The expected end is before the start of the specialisation."""


def sett_saksfakta(*, aktor: Aktor, sak: AlisSak, fakta: Saksfakta) -> None:
    """Change the row in memory. The surgery and the contact must belong to the kommune, else `FinnesIkke`."""
    _check(fakta)
    if fakta.legesenter_id is not None:
        hent(Legesenter.objects.filter(kommune_id=sak.kommune_id), pk=fakta.legesenter_id)
    if fakta.kontaktperson_id is not None:
        hent(Person.objects.filter(roller__organisasjon_id=aktor.organisasjon_id), pk=fakta.kontaktperson_id)
    sak.driftsform = fakta.driftsform
    sak.fordeling_alis = fakta.fordeling_alis
    sak.start_spesialisering = fakta.start_spesialisering
    sak.forventet_slutt = fakta.forventet_slutt
    sak.forste_dato_fastlege = fakta.forste_dato_fastlege
    sak.vikarbyra = fakta.vikarbyra
    sak.legesenter_id = fakta.legesenter_id
    sak.kontaktperson_id = fakta.kontaktperson_id


def _check(fakta: Saksfakta) -> None:
    if fakta.fordeling_alis is not None and fakta.driftsform is not Driftsform.ANNET:
        raise FordelingBareVedAnnet
    if (
        fakta.start_spesialisering
        and fakta.forventet_slutt
        and fakta.forventet_slutt < fakta.start_spesialisering
    ):
        raise SluttForStart
