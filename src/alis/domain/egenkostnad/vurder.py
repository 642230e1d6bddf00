"""The whole judgement of a cost: what stops it, and what both persons must be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alis.domain.egenkostnad import belopsregler, dagregler, elementregler
from alis.domain.egenkostnad.grunnlag import Kostnadsgrunnlag
from alis.domain.egenkostnad.kostnadsfakta import Kostnadsfakta
from alis.domain.egenkostnad.likhet import Kostnadslikhet, ikke_dokumentert_for
from alis.domain.refusjon.elementregler import elementet_er_avtalt, har_avtale
from alis.domain.regel import Utfall, Vurdering

Enhver = Vurdering[Any]


@dataclass(frozen=True, kw_only=True)
class Kostnadsvurdering:
    """`hindringer` keep the cost from being sent to approval. `merknader` are told, and people decide."""

    alle: tuple[Enhver, ...]
    hindringer: tuple[Enhver, ...]
    merknader: tuple[Enhver, ...]


def vurder_egenkostnad(
    kostnad: Kostnadsfakta, grunnlag: Kostnadsgrunnlag, *, like: Sequence[Kostnadslikhet], idag: date
) -> Kostnadsvurdering:
    """Ask every rule, the ones that can stop the cost first."""
    stopper = _that_can_stop(kostnad, grunnlag, idag)
    sier = (
        elementet_er_avtalt(element=kostnad.element, avtalt=grunnlag.avtalt),
        *(_in_the_period(kostnad, grunnlag) if grunnlag.periode is not None else ()),
        ikke_dokumentert_for(hvordan=tuple(dict.fromkeys(like))),
    )
    return Kostnadsvurdering(alle=(*stopper, *sier), hindringer=_not_met(stopper), merknader=_not_met(sier))


def _that_can_stop(kostnad: Kostnadsfakta, grunnlag: Kostnadsgrunnlag, idag: date) -> tuple[Enhver, ...]:
    return (
        har_avtale(driftsform=grunnlag.driftsform),
        elementregler.elementet_kan_fores(element=kostnad.element),
        elementregler.kostnaden_er_kommunens(element=kostnad.element, driftsform=grunnlag.driftsform),
        dagregler.dagene_har_vart(dager=kostnad.dager, idag=idag),
        dagregler.dagene_er_i_en_periode(dager=kostnad.dager, periode=grunnlag.periode),
        belopsregler.egenkostnaden_har_bilag(antall=kostnad.antall_filer),
    )


def _in_the_period(kostnad: Kostnadsfakta, grunnlag: Kostnadsgrunnlag) -> tuple[Enhver, ...]:
    return (
        elementregler.stillingen_gir_elementet(element=kostnad.element, tak=grunnlag.tak),
        dagregler.dagene_er_i_avtaletiden(dager=kostnad.dager, avtaletid=grunnlag.avtaletid),
        dagregler.dagene_er_i_stillingen(dager=kostnad.dager, telledager=grunnlag.telledager),
        belopsregler.egenkostnaden_er_innenfor_rammen(
            element=kostnad.element, i_alt=grunnlag.brukt + kostnad.belop, ramme=grunnlag.ramme
        ),
    )


def _not_met(vurderinger: Sequence[Enhver]) -> tuple[Enhver, ...]:
    return tuple(v for v in vurderinger if v.utfall in (Utfall.IKKE_OPPFYLT, Utfall.UAVKLART))
