"""What a claim is judged by: the case, its agreement and its frame in the grant period of the day."""

from datetime import date
from uuid import UUID

from django.db.models import Q, Sum

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonsstatus
from alis.domain.refusjon import Refusjonsgrunnlag
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, MED_TILSKUDD, Beregning, beregn
from alis.domain.verdier import Belop, Periode
from alis.records.avtale.models import Avtaleelement
from alis.records.refusjon.models import Refusjonskrav
from alis.services.refusjon.kommunens_del import kommunens_del
from alis.services.sats import IngenSatserForDagen, satssett_for
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak, signert_linje
from alis.services.utdanning.saksbilde import Saksbilde

KREVD = (
    Refusjonsstatus.SENDT,
    Refusjonsstatus.ATTESTERT,
    Refusjonsstatus.GODKJENT,
    Refusjonsstatus.UTBETALT,
)
"""The states in which a claim takes of the frame."""


def satser_for(dag: date | None) -> Satssett | None:
    """The rate set of the grant period that holds the day; None where there is none yet."""
    if dag is None:
        return None
    try:
        return satssett_for(dag)
    except IngenSatserForDagen:
        return None


def les_grunnlag(*, krav: Refusjonskrav, sak: Saksbilde) -> Refusjonsgrunnlag:
    element, sett = Element(krav.element), satser_for(krav.dag)
    linje = signert_linje(sak)
    beregning = beregn_rammen(sak, sett) if sett and linje else None
    return Refusjonsgrunnlag(
        periode=sett.periode if sett else None,
        driftsform=linje[-1].driftsform if linje else None,
        avtalt=avtalte_elementer(linje[-1].id) if linje else frozenset(),
        avtaletid=tidsrom(beregning, slice(0, 1)),
        telledager=tidsrom(beregning, slice(1, None)),
        ramme=elementets_ramme(element, beregning, linje[-1].belop if linje else {}),
        brukt=_used(krav, sett),
    )


def beregn_rammen(sak: Saksbilde, sett: Satssett) -> Beregning | None:
    """The most that each element can give in the grant period; None where the doctor has no position."""
    if not sak.stillinger:
        return None
    return beregn(lag_tilskuddssak(sak=sak, uten_avtale_fra=sett.fom, kostnader=HELE_RAMMEN), satssett=sett)


def avtalte_elementer(versjon_id: UUID) -> frozenset[Element]:
    """Those that the version says something of, in words or as an amount."""
    nevnt = Avtaleelement.objects.filter(~Q(avtalt_tekst="") | Q(belop_per_ar__gt=0), versjon=versjon_id)
    return frozenset(map(Element, nevnt.values_list("element", flat=True)))


def tidsrom(beregning: Beregning | None, hvilke: slice) -> tuple[Periode, ...]:
    """First of the calculation's answers stands the time of the agreement, then the days of each position."""
    if beregning is None:
        return ()
    dager: list[Periode] = []
    for vurdering in beregning.telledager[hvilke]:
        dager += vurdering.verdi  # type: ignore[arg-type]
    return tuple(dager)


def elementrammer(*, sak: Saksbilde, sett: Satssett) -> dict[Element, Belop]:
    """The frame of each element in the grant period, where it is known; none without a signed agreement."""
    linje = signert_linje(sak)
    if not linje:
        return {}
    beregning = beregn_rammen(sak, sett)
    rammer = {element: elementets_ramme(element, beregning, linje[-1].belop) for element in Element}
    return {element: ramme for element, ramme in rammer.items() if ramme is not None}


def elementets_ramme(
    element: Element, beregning: Beregning | None, avtalt: dict[Element, int]
) -> Belop | None:
    """The least of what the state can give and what the parties have agreed for a year, as far as they are known."""
    kjente = [Belop(avtalt[element])] if element in avtalt else []
    if beregning is not None and element in MED_TILSKUDD:
        tilskudd = beregning.element(element).tilskudd
        kjente += [tilskudd] if tilskudd is not None else []
    return min(kjente, default=None)


def _used(krav: Refusjonskrav, sett: Satssett | None) -> Belop:
    """What other claims, and the kommune's own costs, have taken of the same frame."""
    if sett is None:
        return Belop.null()
    andre = Refusjonskrav.objects.filter(
        sak=krav.sak_id, element=krav.element, tilskuddsperiode=sett.navn, status__in=KREVD
    )
    krevd = Belop(andre.exclude(pk=krav.pk).aggregate(sum=Sum("belop"))["sum"] or 0)
    kommunens = kommunens_del(saker=[krav.sak_id], tilskuddsperiode=sett.navn)
    return krevd + kommunens.get((krav.sak_id, Element(krav.element)), Belop.null())
