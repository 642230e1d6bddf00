"""The claims that the actor may see, those that wait longest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.opphor.queries import opphor_for

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Kravrad:
    """`rest` is what is left to pay; None where the claim is not known."""

    opphor_id: UUID
    navn: str
    kommune: str
    status: Kravstatus
    belop: Belop | None
    rest: Belop | None
    forfall: date | None


@dataclass(frozen=True, kw_only=True)
class Kravliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Kravrad]
    neste: str


def list_krav(*, aktor: Aktor, etter: str = "") -> Kravliste:
    """Keyset-paged by when the claim was worked out; a key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_KRAV)
    krav = (
        Tilbakebetalingskrav.objects.filter(opphor__in=opphor_for(aktor))
        .exclude(status__in=[Kravstatus.ERSTATTET, Kravstatus.BORTFALT])
        .select_related("opphor__avtale__sak__lege__person", "opphor__avtale__sak__kommune")
        .annotate(innbetalt=Coalesce(Sum("opphor__innbetalinger__belop"), 0))
        .order_by("beregnet_at", "pk")
    )
    if aktor.rolle is Rolle.ALIS:
        krav = krav.filter(sendt_at__isnull=False)
    rader = list(krav.filter(_after(etter))[: PER_SIDE + 1])
    flere = len(rader) > PER_SIDE
    vist = rader[:PER_SIDE]
    return Kravliste(rader=[_row(rad) for rad in vist], neste=str(vist[-1].pk) if flere else "")


def _after(nokkel: str) -> Q:
    forrige = Tilbakebetalingskrav.objects.filter(pk=nokkel).first() if _is_key(nokkel) else None
    if forrige is None:
        return Q()
    return Q(beregnet_at__gt=forrige.beregnet_at) | Q(beregnet_at=forrige.beregnet_at, pk__gt=forrige.pk)


def _is_key(tekst: str) -> bool:
    try:
        UUID(tekst)
    except ValueError:
        return False
    return True


def _row(rad: object) -> Kravrad:
    krav: Tilbakebetalingskrav = rad  # type: ignore[assignment]
    sak = krav.opphor.avtale.sak
    belop = None if krav.belop is None else Belop(krav.belop)
    return Kravrad(
        opphor_id=krav.opphor_id,
        navn=sak.lege.person.navn,
        kommune=sak.kommune.navn,
        status=Kravstatus(krav.status),
        belop=belop,
        rest=None if belop is None else belop - Belop(krav.innbetalt),  # type: ignore[attr-defined]
        forfall=krav.forfall,
    )
