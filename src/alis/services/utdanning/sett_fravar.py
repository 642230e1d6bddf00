"""Put an absence on a case, once it fits with the others."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.records.parter.models import Sykehussted
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.felles import hent
from alis.services.utdanning.fakta import Fravarsfakta


class AktiviteterStarStille(Exception):
    """In institution service outside the kommune the agreement does not apply, so no activity goes on (002 §1.2)."""


class SykehusBareVedInstitusjonstjeneste(Exception):
    """A place of treatment belongs to institution service; leave has no place and no cause."""


class OverlapperFravar(Exception):
    """A doctor cannot be fully absent twice on one day. Carries the absence that is there already."""

    def __init__(self, *, periode: Periode) -> None:
        super().__init__(str(periode))
        self.periode = periode


def sett_fravar(*, aktor: Aktor, sak: AlisSak, fravar: Fravar, fakta: Fravarsfakta, naa: datetime) -> None:
    """Save the absence. The case must be locked. What the doctor has said yes to, and what the kommune
    said of days that stand, falls when the days are others.

    Raises `SnuddPeriode`, `AktiviteterStarStille`, `SykehusBareVedInstitusjonstjeneste`, `OverlapperFravar`.
    """
    _check(fakta)
    _refuse_overlap(sak, fravar, Periode(fakta.fom, fakta.tom))
    if fakta.sykehussted_id is not None:
        hent(Sykehussted.objects.all(), pk=fakta.sykehussted_id)
    _propose(aktor, fravar, fakta, naa)
    _note_writer(aktor, fravar, fakta, naa)
    fravar.sak = sak
    fravar.type = fakta.type
    fravar.fom, fravar.tom = fakta.fom, fakta.tom
    fravar.sykehussted_id = fakta.sykehussted_id
    fravar.save()


def _check(fakta: Fravarsfakta) -> None:
    er_institusjon = fakta.type is Fravarstype.INSTITUSJONSTJENESTE
    if er_institusjon and fakta.aktiviteter_fortsetter:
        raise AktiviteterStarStille
    if fakta.sykehussted_id is not None and not er_institusjon:
        raise SykehusBareVedInstitusjonstjeneste


def _propose(aktor: Aktor, fravar: Fravar, fakta: Fravarsfakta, naa: datetime) -> None:
    """The same proposal for the same days stands, with its answer; a new one waits for the doctor."""
    samme_dager = (fravar.fom, fravar.tom) == (fakta.fom, fakta.tom)
    if fakta.aktiviteter_fortsetter and samme_dager and fravar.foreslatt_at is not None:
        return
    fravar.aktiviteter_fortsetter = False
    fravar.svart_at = fravar.svart_av = None
    fravar.foreslatt_at = naa if fakta.aktiviteter_fortsetter else None
    fravar.foreslatt_av_id = aktor.person_id if fakta.aktiviteter_fortsetter else None


def _note_writer(aktor: Aktor, fravar: Fravar, fakta: Fravarsfakta, naa: datetime) -> None:
    if fravar.sak_id is None:
        fravar.fort_at, fravar.fort_av_id = naa, aktor.person_id
    if (fravar.type, fravar.fom, fravar.tom) != (fakta.type, fakta.fom, fakta.tom):
        fravar.star_at = fravar.star_av = None


def _refuse_overlap(sak: AlisSak, fravar: Fravar, periode: Periode) -> None:
    andre = Fravar.objects.filter(sak=sak, fom__lte=periode.tom, tom__gte=periode.fom)
    annen = andre.exclude(pk=fravar.pk).first()
    if annen is not None:
        raise OverlapperFravar(periode=Periode(annen.fom, annen.tom))
