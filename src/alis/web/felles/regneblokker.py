"""A calculation as «Slik har vi regnet»: the conditions, the days that count, and each element."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.regel import Satsstatus, Vurdering
from alis.domain.tilskudd import Beregning
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regnet import Regneblokk, Trinn
from alis.web.felles.visning import kr
from alis.web.felles.vurderingstrinn import vis_trinn

AV_SATSEN = {"fast_arsbelop", "arsbelop_av_timer", "tak_tilrettelegging", "tak_sentralitetstillegg"}
"""The rules whose answer carries a number straight from the rate set."""

SVARET = ("uten_rett", "tilskudd", "avrundet_tak")
"""The rule that gives the element's own answer: the first of these that is shown."""


def lag_regneblokker(beregning: Beregning, *, med_kostnad: Collection[Element] = ()) -> Iterator[Regneblokk]:
    """`med_kostnad` are the elements whose cost is known; for the others the frame itself is the answer."""
    ubekreftet = beregning.satssett.status is Satsstatus.UBEKREFTET
    yield Regneblokk(id="regnet-vilkar", tittel=_("Vilkårene"), trinn=tuple(map(vis_trinn, beregning.vilkar)))
    if beregning.telledager:
        yield Regneblokk(
            id="regnet-dager",
            tittel=_("Dagene som teller"),
            trinn=tuple(map(vis_trinn, beregning.telledager)),
        )
    for element in beregning.elementer:
        vist = [steg for steg in element.utregning if _vises(steg, element.element in med_kostnad)]
        yield Regneblokk(
            id=f"regnet-{element.element}",
            tittel=str(ELEMENTNAVN[element.element]),
            svar=kr(element.tilskudd) if element.tilskudd is not None else _("ikke kjent"),
            trinn=_trinn(vist, ubekreftet=ubekreftet),
        )


def _trinn(vist: list[Vurdering[object]], *, ubekreftet: bool) -> tuple[Trinn, ...]:
    svaret = next(regel for regel in SVARET if any(steg.regel == regel for steg in vist))
    return tuple(
        vis_trinn(steg, ubekreftet=ubekreftet and steg.regel in AV_SATSEN, er_svar=steg.regel == svaret)
        for steg in vist
    )


def _vises(steg: Vurdering[object], har_kostnad: bool) -> bool:
    """Where no cost is written, the comparison with a cost says nothing."""
    return har_kostnad or steg.regel != "tilskudd"
