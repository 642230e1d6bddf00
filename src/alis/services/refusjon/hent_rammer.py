"""What is left of each element for the doctor: the frame of the period, less what she and the kommune have used of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.refusjon import KAN_KREVES
from alis.domain.regel import Satssett
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop, Periode
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utdanning.queries import saker_for
from alis.services.refusjon.kommunens_del import kommunens_del
from alis.services.refusjon.les_grunnlag import KREVD, legeramme
from alis.services.refusjon.periodegrunnlag import Periodegrunnlag
from alis.services.sats import nasjonale_satssett
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde

Brukt: TypeAlias = Mapping[tuple[UUID, Element], Belop]


@dataclass(frozen=True, kw_only=True)
class Elementramme:
    """The doctor's part of the frame; `kommunens` are the kommune's own costs beyond its part. `igjen` may be below zero:
    more is used than the frame."""

    element: Element
    ramme: Belop
    krevd: Belop
    kommunens: Belop

    @property
    def igjen(self) -> Belop:
        return self.ramme - self.krevd - self.kommunens


@dataclass(frozen=True, kw_only=True)
class Saksrammer:
    """`kommunens` are the elements that go to the kommune alone, because it employs her."""

    sak_id: UUID
    kommune: str
    periode: Periode
    elementer: tuple[Elementramme, ...]
    kommunens: tuple[Element, ...]


def hent_rammer(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Saksrammer, ...]:
    """For each case of the doctor, in the newest grant period that has begun and whose rates are known.

    An element without a known frame is left out, and one that she has no part of. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    idag = lokal_dato(naa or timezone.now())
    sett = max((ett for ett in nasjonale_satssett() if ett.fom <= idag), key=lambda ett: ett.fom)
    saker = les_saker(aktor=aktor, saker=saker_for(aktor, dag=idag).order_by("opprettet_at"))
    ider = [sak.sak_id for sak in saker]
    krevd, kommunens = _claimed(ider, sett.navn), kommunens_del(saker=ider, tilskuddsperiode=sett.navn)
    return tuple(_frames(sak, sett, krevd, kommunens) for sak in saker)


def _frames(sak: Saksbilde, sett: Satssett, krevd: Brukt, kommunens: Brukt) -> Saksrammer:
    grunnlag = Periodegrunnlag.les(sak, sett)
    kjente = {element: ramme for element in KAN_KREVES if (ramme := legeramme(grunnlag, element))}
    return Saksrammer(
        sak_id=sak.sak_id,
        kommune=sak.kommune.navn,
        periode=sett.periode,
        elementer=tuple(
            Elementramme(
                element=element,
                ramme=ramme.alis,
                krevd=krevd.get((sak.sak_id, element), Belop.null()),
                kommunens=ramme.tatt_av(kommunens.get((sak.sak_id, element), Belop.null())),
            )
            for element, ramme in kjente.items()
            if ramme.alis
        ),
        kommunens=tuple(element for element, ramme in kjente.items() if ramme.er_kommunens),
    )


def _claimed(saker: list[UUID], periode: str) -> Brukt:
    krav = Refusjonskrav.objects.filter(sak__in=saker, tilskuddsperiode=periode, status__in=KREVD)
    summer = krav.order_by().values_list("sak_id", "element").annotate(sum=Sum("belop"))
    return {(sak_id, Element(element)): Belop(ore) for sak_id, element, ore in summer}
