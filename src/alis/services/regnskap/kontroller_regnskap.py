"""Add all the books up anew, and tell where they do not agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Sum

from alis.domain.regnskap import Konto, Kontosum, er_lovlig
from alis.domain.verdier import Belop
from alis.records.regnskap.bilagshash import bilagshash
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing
from alis.records.regnskap.queries import som_bilag

Kontonokkel = tuple[UUID, str, str, str]
"""Case, grant period, element and account."""


@dataclass(frozen=True, kw_only=True)
class Avvik:
    """`hva` is a sentence in bokmål, for whoever keeps the installation."""

    hva: str


def kontroller_regnskap() -> tuple[Avvik, ...]:
    """Empty when every voucher is as it was booked, and every balance is the sum of its transfers and on its right side."""
    regnet = _added_up()
    fort = {
        (rad.sak_id, rad.tilskuddsperiode, rad.element, rad.konto): Kontosum(
            debet=Belop(rad.debet), kredit=Belop(rad.kredit)
        )
        for rad in Kontosaldo.objects.iterator()
    }
    return (*_of_vouchers(), *_of_balances(regnet, fort), *_of_sides(regnet))


def _added_up() -> Mapping[Kontonokkel, Kontosum]:
    summer: dict[Kontonokkel, Kontosum] = {}
    for side in ("debet", "kredit"):
        rader = (
            Overforing.objects.order_by()
            .values_list("bilag__sak", "bilag__tilskuddsperiode", "element", side)
            .annotate(sum=Sum("belop"))
        )
        for *nokkel, ore in rader.iterator():
            sted: Kontonokkel = tuple(nokkel)
            summer[sted] = summer.get(sted, Kontosum()) + Kontosum(**{side: Belop(ore)})
    return summer


def _of_vouchers() -> Iterator[Avvik]:
    for rad in Bilag.objects.prefetch_related("overforinger").iterator(chunk_size=2000):
        bilag = som_bilag(rad)
        if len(bilag.overforinger) != rad.antall or bilagshash(bilag) != rad.sha256:
            yield Avvik(hva=f"Bilaget {rad.nokkel} er ikke slik det ble bokført.")


def _of_balances(
    regnet: Mapping[Kontonokkel, Kontosum], fort: Mapping[Kontonokkel, Kontosum]
) -> Iterator[Avvik]:
    for nokkel in sorted(regnet.keys() | fort.keys(), key=str):
        if regnet.get(nokkel, Kontosum()) != fort.get(nokkel, Kontosum()):
            yield Avvik(hva=f"Saldoen på {_place(nokkel)} er ikke summen av det som er bokført.")


def _of_sides(regnet: Mapping[Kontonokkel, Kontosum]) -> Iterator[Avvik]:
    for nokkel, kontosum in regnet.items():
        if not er_lovlig(Konto(nokkel[-1]), kontosum):
            yield Avvik(hva=f"Saldoen på {_place(nokkel)} er på feil side.")


def _place(nokkel: Kontonokkel) -> str:
    sak, periode, element, konto = nokkel
    return f"kontoen {konto} for {element} i {periode}, sak {sak}"
