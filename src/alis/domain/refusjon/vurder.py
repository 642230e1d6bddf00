"""The whole judgement of a claim: what stops it, what must be told, and how much is claimed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alis.domain.refusjon import belopsregler, dagregler, elementregler
from alis.domain.refusjon.grunnlag import Refusjonsgrunnlag
from alis.domain.refusjon.likhet import Likhet, ikke_krevd_for
from alis.domain.refusjon.utlegg import Utlegg
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Belop

Enhver = Vurdering[Any]


@dataclass(frozen=True, kw_only=True)
class Refusjonsvurdering:
    """`hindringer` keep the claim from being sent. `merknader` are told to the doctor before she sends it, and to the
    kommune when it vouches: the sources do not say no, so people decide."""

    belop: Belop
    alle: tuple[Enhver, ...]
    hindringer: tuple[Enhver, ...]
    merknader: tuple[Enhver, ...]


def vurder_refusjon(
    utlegg: Utlegg, grunnlag: Refusjonsgrunnlag, *, like: Sequence[Likhet], idag: date
) -> Refusjonsvurdering:
    """Ask every rule, the ones that can stop the claim first."""
    rest = belopsregler.rest_etter_fond_ii(utgift=utlegg.utgift, fond_ii=utlegg.fond_ii)
    stopper = _that_can_stop(utlegg, grunnlag, rest.verdi, idag)
    sier = _that_tell(utlegg, grunnlag, rest.verdi, like)
    return Refusjonsvurdering(
        belop=rest.verdi,
        alle=(*stopper, rest, *sier),
        hindringer=_not_met(stopper),
        merknader=_not_met(sier),
    )


def _that_can_stop(
    utlegg: Utlegg, grunnlag: Refusjonsgrunnlag, belop: Belop, idag: date
) -> tuple[Enhver, ...]:
    element, dag = utlegg.element, utlegg.dag
    return (
        elementregler.har_avtale(driftsform=grunnlag.driftsform),
        elementregler.elementet_kan_kreves(element=element),
        elementregler.legen_er_mottaker(element=element, driftsform=grunnlag.driftsform),
        dagregler.aktiviteten_har_vart(dag=dag, idag=idag),
        dagregler.dagen_har_tilskuddsperiode(dag=dag, periode=grunnlag.periode),
        belopsregler.fond_ii_passer(element=element, fond_ii=utlegg.fond_ii),
        belopsregler.noe_a_kreve(belop=belop),
    )


def _that_tell(
    utlegg: Utlegg, grunnlag: Refusjonsgrunnlag, belop: Belop, like: Sequence[Likhet]
) -> tuple[Enhver, ...]:
    """Of a day without a grant period, nothing can be said of time and frame."""
    element, dag = utlegg.element, utlegg.dag
    i_perioden: tuple[Enhver, ...] = ()
    if grunnlag.periode is not None:
        i_perioden = (
            dagregler.dagen_er_i_avtaletiden(dag=dag, avtaletid=grunnlag.avtaletid),
            dagregler.legen_var_i_stilling(dag=dag, telledager=grunnlag.telledager),
            belopsregler.innenfor_rammen(element=element, i_alt=grunnlag.brukt + belop, ramme=grunnlag.ramme),
        )
    return (
        elementregler.elementet_er_avtalt(element=element, avtalt=grunnlag.avtalt),
        *i_perioden,
        belopsregler.utgiften_er_dokumentert(element=element, antall=len(utlegg.filer)),
        ikke_krevd_for(hvordan=tuple(dict.fromkeys(likhet.grad for likhet in like))),
    )


def _not_met(vurderinger: Sequence[Enhver]) -> tuple[Enhver, ...]:
    return tuple(v for v in vurderinger if v.utfall in (Utfall.IKKE_OPPFYLT, Utfall.UAVKLART))
