"""The free places as one doctor in the queue would see them: how far each is from what she wished for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.plassering.avvik import Avvik, finn_avvik
from alis.domain.plassering.brukbar import finn_onske
from alis.domain.plassering.problem import Kandidat, Plass
from alis.domain.plassering.tilbudsregler import tilbudsfrist
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.queries import behov_for, plasser_for
from alis.services.felles import FinnesIkke
from alis.services.plassering.ledige_plasser import ledige_plasser
from alis.services.plassering.les_kandidater import Ventelege, les_ventelegene
from alis.services.plassering.send_tilbud import Misforhold, PasserIkke, krev_passende


@dataclass(frozen=True, slots=True, kw_only=True)
class Muligplass:
    """`misforhold` says why it can't be offered her; None where it can. `bryter_samme_avdeling`: all of her service was to be
    at one department, and the first part is at another than this. `svarfrist` is the last day to answer, offered now.
    """

    plass: Plass
    avvik: Avvik
    misforhold: Misforhold | None
    har_sagt_nei: bool
    bryter_samme_avdeling: bool
    svarfrist: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Mulighetsbilde:
    """`plasser` has those that can be offered first, nearest to the wish; none for one who has an offer."""

    lege: Ventelege
    plasser: Sequence[Muligplass]


def finn_plasser(*, aktor: Aktor, behov_id: UUID, naa: datetime | None = None) -> Mulighetsbilde:
    """Raises `ManglerRettighet`, and `FinnesIkke` for one who does not stand in the queue."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    lege = next(iter(les_ventelegene(behov_for(aktor).filter(pk=behov_id))), None)
    if lege is None:
        raise FinnesIkke
    if lege.kandidat is None:
        return Mulighetsbilde(lege=lege, plasser=())
    ledige = ledige_plasser(plasser_for(aktor), idag=lokal_dato(naa))
    mulige = [_seen(lege, lege.kandidat, plass, naa) for plass in ledige]
    return Mulighetsbilde(lege=lege, plasser=sorted(mulige, key=_nearest))


def _seen(lege: Ventelege, kandidat: Kandidat, plass: Plass, naa: datetime) -> Muligplass:
    misforhold = None
    try:
        krev_passende(kandidat, plass, idag=lokal_dato(naa))
    except PasserIkke as feil:
        misforhold = feil.hvorfor
    return Muligplass(
        plass=plass,
        avvik=finn_avvik(replace(kandidat, onsker=lege.onsker), plass),
        misforhold=misforhold,
        har_sagt_nei=plass.id in kandidat.avslatte,
        bryter_samme_avdeling=kandidat.ved_samme_avdeling and finn_onske(kandidat, plass) is None,
        svarfrist=tilbudsfrist(sendt=lokal_dato(naa), dager=lege.svarfrist_dager, begynner=plass.fom).verdi,
    )


def _nearest(mulig: Muligplass) -> tuple[bool, bool, bool, int, int, int, str]:
    onske = 10**6 if mulig.avvik.onske is None else mulig.avvik.onske
    avvik = mulig.avvik
    return (
        mulig.misforhold is not None,
        mulig.har_sagt_nei,
        mulig.bryter_samme_avdeling,
        onske,
        avvik.maneder,
        avvik.dager,
        mulig.plass.id,
    )
