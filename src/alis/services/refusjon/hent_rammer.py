"""What is left of each element for the doctor: the frame of the period, less what she and the kommune have used of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.refusjon import KAN_KREVES
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop, Periode
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utdanning.queries import saker_for
from alis.services.refusjon.kommunens_del import kommunens_del
from alis.services.refusjon.les_grunnlag import KREVD, elementrammer
from alis.services.sats import nasjonale_satssett
from alis.services.utdanning.les_saker import les_saker


@dataclass(frozen=True, kw_only=True)
class Elementramme:
    """`kommunens` are the kommune's own costs. `igjen` may be below zero: more is used than the frame."""

    element: Element
    ramme: Belop
    krevd: Belop
    kommunens: Belop

    @property
    def igjen(self) -> Belop:
        return self.ramme - self.krevd - self.kommunens


@dataclass(frozen=True, kw_only=True)
class Saksrammer:
    sak_id: UUID
    kommune: str
    periode: Periode
    elementer: tuple[Elementramme, ...]


def hent_rammer(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Saksrammer, ...]:
    """For each case of the doctor, in the newest grant period that has begun and whose rates are known.

    An element without a known frame is left out. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    idag = lokal_dato(naa or timezone.now())
    sett = max((ett for ett in nasjonale_satssett() if ett.fom <= idag), key=lambda ett: ett.fom)
    saker = les_saker(aktor=aktor, saker=saker_for(aktor, dag=idag).order_by("opprettet_at"))
    ider = [sak.sak_id for sak in saker]
    krevd, kommunens = _claimed(ider, sett.navn), kommunens_del(saker=ider, tilskuddsperiode=sett.navn)
    return tuple(
        Saksrammer(
            sak_id=sak.sak_id,
            kommune=sak.kommune.navn,
            periode=sett.periode,
            elementer=tuple(
                Elementramme(
                    element=element,
                    ramme=rammer[element],
                    krevd=krevd.get((sak.sak_id, element), Belop(0)),
                    kommunens=kommunens.get((sak.sak_id, element), Belop(0)),
                )
                for rammer in [elementrammer(sak=sak, sett=sett)]
                for element in KAN_KREVES
                if rammer.get(element)
            ),
        )
        for sak in saker
    )


def _claimed(saker: list[UUID], periode: str) -> dict[tuple[UUID, Element], Belop]:
    krav = Refusjonskrav.objects.filter(sak__in=saker, tilskuddsperiode=periode, status__in=KREVD)
    summer = krav.order_by().values_list("sak_id", "element").annotate(sum=Sum("belop"))
    return {(sak_id, Element(element)): Belop(ore) for sak_id, element, ore in summer}
