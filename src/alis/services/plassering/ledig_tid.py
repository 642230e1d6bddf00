"""Nobody is in two hospitals at once: what a doctor has said yes to before stands in the way of a new yes."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud, Sykehustjeneste

HAR_PLASS = (Behovsstatus.PLASSERT, Behovsstatus.I_TJENESTE)


class HarPlassDa(Exception):
    """She has all of her service elsewhere, or has said yes to a part that runs at the same time."""


def krev_ledig_tid(tilbud: Plasstilbud, *, forlater_andre: bool, idag: date) -> None:
    """Her needs must be locked. `forlater_andre`: what she has of parts with other trusts, and has not begun, is given up by
    this yes.

    Raises `HarPlassDa`.
    """
    lege_id = tilbud.behov.sak.lege_id
    if har_plass(lege_id).exclude(pk=tilbud.behov_id).exists():
        raise HarPlassDa
    tatt = Plasstilbud.objects.filter(behov__sak__lege=lege_id, status=Tilbudsstatus.GODTATT)
    if forlater_andre:
        tatt = tatt.filter(Q(behov=tilbud.behov_id) | Q(tjeneste__fom__lte=idag))
    tiden = tjenestetid(tilbud.plass)
    if any(tiden.overlaps(holdt_tid(ett)) for ett in tatt.select_related("plass", "tjeneste")):
        raise HarPlassDa


def har_plass(lege_id: UUID) -> QuerySet[Behov]:
    """Those of the doctor's needs, in whatever kommune, that have all their places or are being served."""
    return Behov.objects.filter(sak__lege=lege_id, status__in=HAR_PLASS)


def holdt_tid(tilbud: Plasstilbud) -> Periode:
    """What she is there, of an offer that was read with its place and service: with what the service was prolonged by, and
    without what it was cut by."""
    tjeneste: Sykehustjeneste | None = getattr(tilbud, "tjeneste", None)
    return Periode(tjeneste.fom, tjeneste.tom) if tjeneste else tjenestetid(tilbud.plass)


def tjenestetid(plass: Ledigplass) -> Periode:
    return Periode(plass.fom, add_months(plass.fom, plass.maneder) - EN_DAG)
