"""What a cost is judged by: the case, its agreement and its frame in the grant period of the last day."""

from django.db.models import Sum

from alis.domain.avtale import Element
from alis.domain.egenkostnad import Kostnadsgrunnlag
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.regel import Satssett
from alis.domain.regnskap import Saldo
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.refusjon.periodegrunnlag import Periodegrunnlag, satser_for
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.utdanning.les_sakskjerne import les_sakskjerne


def les_grunnlag(kostnad: Egenkostnad) -> Kostnadsgrunnlag:
    element = Element(kostnad.element)
    grunnlag = Periodegrunnlag.les(les_sakskjerne(kostnad.sak), satser_for(kostnad.tom))
    beregnet = grunnlag.beregnet(element)
    tak = beregnet.tilskudd if beregnet else None
    kjente = [belop for belop in (tak, grunnlag.avtalt_belop(element)) if belop is not None]
    return Kostnadsgrunnlag(
        periode=grunnlag.periode,
        driftsform=grunnlag.driftsform,
        avtalt=grunnlag.avtalt,
        avtaletid=grunnlag.avtaletid,
        telledager=grunnlag.telledager,
        tak=tak,
        ramme=min(kjente, default=None),
        brukt=_used(kostnad, grunnlag.sett),
    )


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
