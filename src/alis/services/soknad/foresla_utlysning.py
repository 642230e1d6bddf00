"""Write a version of the call for a grant period. It holds when another has approved it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.flyt import UTLYSNINGSVERSJON, Utlysningshandling, Utlysningsstatus
from alis.domain.soknad import Revisoruttalelse
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.soknad.models import Utlysningsversjon
from alis.services.journal import laas_hodet
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.skriv_utlysningshendelse import skriv_utlysningshendelse
from alis.services.soknad.varsle_om_utlysning import varsle_de_andre


class ForslagFinnes(Exception):
    """Another version of the period waits to be approved; there is never more than one."""


class EndretImens(Exception):
    """A version of the period was returned, mended or thrown away after the actor began to write."""


class UmuligeDatoer(Exception):
    """An answer or a report cannot be before the deadline, nor the deadline before the period. Carries the field."""

    def __init__(self, felt: str) -> None:
        super().__init__(felt)
        self.felt = felt


class KanIkkeBekreftes(Exception):
    """Confirmed is only what has a deadline and an address where it can be read."""


@dataclass(frozen=True, kw_only=True)
class Utlysningsfelter:
    frist: date | None
    svar_ventet: date | None
    rapportfrist: date | None
    kilde: str
    adresse: str
    bekreftet: bool
    revisoruttalelse: Revisoruttalelse = Revisoruttalelse.UKJENT


@transaction.atomic
def foresla_utlysning(
    *,
    aktor: Aktor,
    tilskuddsperiode: str,
    felter: Utlysningsfelter,
    retter: UUID | None = None,
    naa: datetime | None = None,
) -> UUID:
    """Return the id of the version. In line at the head of the journal, so that numbers are given once.

    `retter` is the returned version that this one mends: whoever writes must have read why.

    Raises `ManglerRettighet`, `UkjentUtlysning`, `ForslagFinnes`, `EndretImens`, `UmuligeDatoer` and `KanIkkeBekreftes`.
    """
    aktor.krev(Rettighet.SKRIV_UTLYSNING)
    naa = naa or timezone.now()
    _krev_mulige(felter, fom=finn_utlysning(tilskuddsperiode).periode.fom)
    laas_hodet()
    versjoner = Utlysningsversjon.objects.filter(tilskuddsperiode=tilskuddsperiode)
    if versjoner.filter(status=Utlysningsstatus.FORESLATT).exists():
        raise ForslagFinnes
    returnert = versjoner.filter(status=Utlysningsstatus.RETURNERT).first()
    if (returnert.pk if returnert else None) != retter:
        raise EndretImens
    if returnert is not None:
        _end_the_returned(aktor, returnert, naa)
    rad = Utlysningsversjon.objects.create(
        tilskuddsperiode=tilskuddsperiode,
        nummer=(versjoner.aggregate(siste=Max("nummer"))["siste"] or 0) + 1,
        frist=felter.frist,
        svar_ventet=felter.svar_ventet,
        rapportfrist=felter.rapportfrist,
        revisoruttalelse=felter.revisoruttalelse.value,
        kilde=felter.kilde,
        adresse=felter.adresse,
        bekreftet=felter.bekreftet,
        foreslatt_at=naa,
        foreslatt_av_id=aktor.person_id,
    )
    skriv_utlysningshendelse(aktor=aktor, rad=rad, handling="foresla_utlysning", naa=naa)
    varsle_de_andre(rad=rad, naa=naa)
    return rad.pk


def _krev_mulige(felter: Utlysningsfelter, *, fom: date) -> None:
    if felter.frist is not None and felter.frist < fom:
        raise UmuligeDatoer("frist")
    for navn in ("svar_ventet", "rapportfrist"):
        dag = getattr(felter, navn)
        if dag is not None and dag < (felter.frist or fom):
            raise UmuligeDatoer(navn)
    if felter.bekreftet and not (felter.frist and felter.adresse):
        raise KanIkkeBekreftes


def _end_the_returned(aktor: Aktor, returnert: Utlysningsversjon, naa: datetime) -> None:
    returnert.status = UTLYSNINGSVERSJON.overgang(returnert.status, Utlysningshandling.RETT)
    returnert.save()
    skriv_utlysningshendelse(aktor=aktor, rad=returnert, handling="rett_utlysning", naa=naa)
