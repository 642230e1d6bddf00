"""A call with a key: whose it is, and whether there have been too many."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Maskinnokkel
from alis.services.plassering.maskin.lag_maskinnokkel import hash_av
from alis.services.tilgang import list_roller

VINDU = timedelta(minutes=1)
HOYST_I_VINDUET = 60


class UkjentNokkel(Exception):
    """Never made, taken back, run out, or made by one who has not the role any more: the four can't be told apart."""


class ForMangeKall(Exception):
    """The key has been used too much in the last minute. Carries how many seconds are left of it."""

    def __init__(self, sekunder: int) -> None:
        super().__init__(sekunder)
        self.sekunder = sekunder


@dataclass(frozen=True, slots=True, kw_only=True)
class Nokkelbruk:
    """`aktor` is the one who made the key: what it does, it does in her role and her name."""

    nokkel_id: UUID
    aktor: Aktor


@transaction.atomic
def bruk_maskinnokkel(*, nokkel: str, naa: datetime | None = None) -> Nokkelbruk:
    """Count the call. Raises `UkjentNokkel` and `ForMangeKall`."""
    naa = naa or timezone.now()
    gyldige = Maskinnokkel.objects.filter(trukket_at__isnull=True, utloper__gte=lokal_dato(naa))
    rad = gyldige.select_for_update(of=("self",), no_key=True).filter(hash=hash_av(nokkel)).first()
    if rad is None:
        raise UkjentNokkel
    aktor = _her_role(rad, naa)
    _count(rad, naa)
    return Nokkelbruk(nokkel_id=rad.pk, aktor=aktor)


def _her_role(rad: Maskinnokkel, naa: datetime) -> Aktor:
    """Raises `UkjentNokkel`."""
    for valg in list_roller(person_id=rad.opprettet_av_id, naa=naa):
        er_her = valg.aktor.organisasjon_id == rad.helseforetak_id
        if er_her and valg.aktor.har(Rettighet.STYRE_PLASSER):
            return valg.aktor
    raise UkjentNokkel


def _count(rad: Maskinnokkel, naa: datetime) -> None:
    """A call that is refused is not counted: the minute is not made longer by knocking. Raises `ForMangeKall`."""
    if rad.vindu_at is None or not rad.vindu_at <= naa < rad.vindu_at + VINDU:
        rad.vindu_at, rad.vindu_antall = naa, 0
    if rad.vindu_antall >= HOYST_I_VINDUET:
        igjen = rad.vindu_at + VINDU - naa
        raise ForMangeKall(max(1, -(-igjen // timedelta(seconds=1))))
    rad.vindu_antall += 1
    rad.brukt_at = naa
    rad.save(update_fields=["vindu_at", "vindu_antall", "brukt_at"])
