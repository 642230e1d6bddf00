"""What a cost is judged by: the case, its agreement and its frame in the grant period of the last day."""

from django.db.models import Sum

from alis.domain.avtale import Element
from alis.domain.egenkostnad import Kostnadsgrunnlag
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.regel import Satssett
from alis.domain.regnskap import Saldo
from alis.domain.tilskudd import Beregning
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.refusjon.les_grunnlag import (
    avtalte_elementer,
    beregn_rammen,
    elementets_ramme,
    satser_for,
    tidsrom,
)
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.tilskudd.lag_tilskuddssak import signert_linje
from alis.services.utdanning.saksbilde import Saksbilde


def les_grunnlag(*, kostnad: Egenkostnad, sak: Saksbilde) -> Kostnadsgrunnlag:
    element, sett = Element(kostnad.element), satser_for(kostnad.tom)
    linje = signert_linje(sak)
    beregning = beregn_rammen(sak, sett) if sett and linje else None
    return Kostnadsgrunnlag(
        periode=sett.periode if sett else None,
        driftsform=linje[-1].driftsform if linje else None,
        avtalt=avtalte_elementer(linje[-1].id) if linje else frozenset(),
        avtaletid=tidsrom(beregning, slice(0, 1)),
        telledager=tidsrom(beregning, slice(1, None)),
        tak=_cap(element, beregning),
        ramme=elementets_ramme(element, beregning, linje[-1].belop if linje else {}),
        brukt=_used(kostnad, sett),
    )


def _cap(element: Element, beregning: Beregning | None) -> Belop | None:
    return None if beregning is None else beregning.element(element).tilskudd


def _used(kostnad: Egenkostnad, sett: Satssett | None) -> Belop:
    """What is booked or claimed of the same frame, and what others of the kommune's costs that wait would take."""
    if sett is None:
        return Belop.null()
    nokkel = Saldonokkel(sak_id=kostnad.sak_id, tilskuddsperiode=sett.navn, element=Element(kostnad.element))
    saldo = les_saldo(saker=[kostnad.sak_id], tilskuddsperiode=sett.navn).get(nokkel, Saldo())
    andre = Egenkostnad.objects.filter(
        sak=kostnad.sak_id,
        element=kostnad.element,
        tilskuddsperiode=sett.navn,
        status=Egenkostnadsstatus.SENDT,
    ).exclude(pk=kostnad.pk)
    venter = andre.aggregate(sum=Sum("belop"))["sum"] or 0
    return saldo.kostnad + saldo.krevd + Belop(venter)
