"""What a claim is judged by: the case, its agreement and its frame in the grant period of the day."""

from django.db.models import Sum

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonsstatus
from alis.domain.refusjon import Legeramme, Refusjonsgrunnlag
from alis.domain.regel import Satssett
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav
from alis.services.refusjon.kommunens_del import kommunens_del
from alis.services.refusjon.periodegrunnlag import Periodegrunnlag, satser_for
from alis.services.utdanning.les_sakskjerne import les_sakskjerne

KREVD = (
    Refusjonsstatus.SENDT,
    Refusjonsstatus.ATTESTERT,
    Refusjonsstatus.GODKJENT,
    Refusjonsstatus.UTBETALT,
)
"""The states in which a claim takes of the frame."""


def les_grunnlag(krav: Refusjonskrav) -> Refusjonsgrunnlag:
    element = Element(krav.element)
    grunnlag = Periodegrunnlag.les(les_sakskjerne(krav.sak), satser_for(krav.dag))
    ramme = legeramme(grunnlag, element)
    return Refusjonsgrunnlag(
        periode=grunnlag.periode,
        driftsform=grunnlag.driftsform,
        avtalt=grunnlag.avtalt,
        avtaletid=grunnlag.avtaletid,
        telledager=grunnlag.telledager,
        ramme=ramme.alis if ramme else None,
        brukt=_used(krav, grunnlag.sett, ramme),
    )


def legeramme(grunnlag: Periodegrunnlag, element: Element) -> Legeramme | None:
    return Legeramme.av(grunnlag.beregnet(element), avtalt=grunnlag.avtalt_belop(element))


def _used(krav: Refusjonskrav, sett: Satssett | None, ramme: Legeramme | None) -> Belop:
    """What other claims, and the kommune's own costs, have taken of the same frame."""
    if sett is None:
        return Belop.null()
    andre = Refusjonskrav.objects.filter(
        sak=krav.sak_id, element=krav.element, tilskuddsperiode=sett.navn, status__in=KREVD
    )
    krevd = Belop(andre.exclude(pk=krav.pk).aggregate(sum=Sum("belop"))["sum"] or 0)
    kommunens = kommunens_del(saker=[krav.sak_id], tilskuddsperiode=sett.navn)
    av_kommunen = kommunens.get((krav.sak_id, Element(krav.element)), Belop.null())
    return krevd + (ramme.tatt_av(av_kommunen) if ramme else av_kommunen)
