"""Make a key that the trust's own system can report vacancies with."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Maskinnokkel
from alis.services.felles import FinnesIkke, hent
from alis.services.journal import skriv_linje

HOYST = 5
"""How many keys a trust may have at once."""
KORTEST, LENGST = 1, 366
FORAN = "alis_"
"""What a key begins with, so that it is known for one where it should not be."""


class ForMangeNokler(Exception):
    """One of the others must be taken back first."""


class UmuligVarighet(Exception):
    """A key lasts from one day to a year."""


@transaction.atomic
def lag_maskinnokkel(
    *, aktor: Aktor, nokkel_id: UUID, navn: str, dager: int, naa: datetime | None = None
) -> str:
    """Return the key, which is shown now and never again: only its hash is kept. It lasts to the end of the last day.

    `nokkel_id` is the form's own: sent twice, the second finds the first, and makes nothing (`FinnesIkke`), since what it
    was can't be shown again. Raises `ManglerRettighet`, `ForMangeNokler` and `UmuligVarighet`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    if not KORTEST <= dager <= LENGST:
        raise UmuligVarighet
    hent(Organisasjon.objects.all(), for_endring=True, pk=aktor.organisasjon_id)
    if Maskinnokkel.objects.filter(pk=nokkel_id).exists():
        raise FinnesIkke
    idag = lokal_dato(naa)
    gyldige = Maskinnokkel.objects.filter(
        helseforetak=aktor.organisasjon_id, trukket_at__isnull=True, utloper__gte=idag
    )
    if gyldige.count() >= HOYST:
        raise ForMangeNokler
    nokkel = FORAN + secrets.token_urlsafe(32)
    rad = Maskinnokkel.objects.create(
        pk=nokkel_id,
        helseforetak_id=aktor.organisasjon_id,
        navn=navn,
        hash=hash_av(nokkel),
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        utloper=idag + timedelta(days=dager),
    )
    skriv_linje(
        aktor=aktor,
        handling="lag_maskinnokkel",
        objekt_type="Maskinnokkel",
        objekt_id=rad.pk,
        innhold={"navn": navn, "utloper": rad.utloper},
        naa=naa,
    )
    return nokkel


def hash_av(nokkel: str) -> str:
    """256 random bits need no salt and no slow hash."""
    return hashlib.sha256(nokkel.encode()).hexdigest()
