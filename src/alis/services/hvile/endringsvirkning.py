"""What a change of course does: the five years, the grant of each period, what rests, and what must be signed anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alis.domain.avtale import Hvile, finn_hvile
from alis.domain.avtale.ny_versjon import (
    forste_endrede_dag,
    ny_driftsform_krever_ny_versjon,
    ny_stilling_krever_ny_versjon,
)
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilskudd import Beregning
from alis.services.hvile.prognose import Prognoseperiode, beregn_prognose, list_prognoseperioder
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk, beregn_femarsbruk
from alis.services.tilskudd.lag_tilskuddssak import signert_linje
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde


@dataclass(frozen=True, kw_only=True)
class Periodevirkning:
    """One grant period in which some amount becomes another, or another receives it."""

    periode: Prognoseperiode
    for_: Beregning
    etter: Beregning


@dataclass(frozen=True, kw_only=True)
class Endringsvirkning:
    """`for_` and `etter` are the case before and after. `versjon` is the signed version that the change meets."""

    for_: Saksbilde
    etter: Saksbilde
    versjon: Versjonsbilde | None
    femar_for: Femarsbruk | None
    femar_etter: Femarsbruk | None
    perioder: tuple[Periodevirkning, ...]
    hvile: tuple[Hvile, ...]
    ny_versjon: tuple[Vurdering[Utfall], ...]


def finn_virkning(*, for_: Saksbilde, etter: Saksbilde) -> Endringsvirkning:
    """Compare the two. Before anything is signed no period is compared: there is no agreement to change."""
    linje = signert_linje(for_.versjoner)
    return Endringsvirkning(
        for_=for_,
        etter=etter,
        versjon=linje[-1] if linje else None,
        femar_for=beregn_femarsbruk(sak=for_),
        femar_etter=beregn_femarsbruk(sak=etter),
        perioder=tuple(_perioder(for_, etter, linje[0].gjelder_fra)) if linje else (),
        hvile=tuple(_ny_hvile(for_, etter)),
        ny_versjon=tuple(_ny_versjon(for_, etter, linje[-1])) if linje else (),
    )


def _perioder(for_: Saksbilde, etter: Saksbilde, fra: date | None) -> Iterator[Periodevirkning]:
    if not for_.stillinger or not etter.stillinger:
        return
    signert = _med_ny_versjon(etter)
    for periode in list_prognoseperioder(fra=fra or date.min):
        gammel, ny = beregn_prognose(sak=for_, periode=periode), beregn_prognose(sak=signert, periode=periode)
        if _belop(gammel) != _belop(ny):
            yield Periodevirkning(periode=periode, for_=gammel, etter=ny)


def _med_ny_versjon(sak: Saksbilde) -> Saksbilde:
    """As it will be when a new version says what the case says: the recipient follows the form of operation.

    Nothing is changed where the agreement falls away: no version is left."""
    linje = signert_linje(sak.versjoner)
    if not linje:
        return sak
    siste = linje[-1]
    ny = replace(siste, driftsform=sak.driftsform, fordeling_alis=sak.fordeling_alis)
    return replace(sak, versjoner=tuple(ny if v.id == siste.id else v for v in sak.versjoner))


def _belop(beregning: Beregning) -> list[object]:
    return [(e.tilskudd, e.mottaker, e.til_alis) for e in beregning.elementer]


def _ny_hvile(for_: Saksbilde, etter: Saksbilde) -> Iterator[Hvile]:
    gammel = {(h.periode, h.omfang) for h in _hvile(for_)}
    return (hvile for hvile in _hvile(etter) if (hvile.periode, hvile.omfang) not in gammel)


def _hvile(sak: Saksbilde) -> tuple[Hvile, ...]:
    return finn_hvile([fravar_fra(borte) for borte in sak.fravar])


def _ny_versjon(for_: Saksbilde, etter: Saksbilde, versjon: Versjonsbilde) -> Iterator[Vurdering[Utfall]]:
    endres = forste_endrede_dag(
        [stilling_fra(s) for s in for_.stillinger], [stilling_fra(s) for s in etter.stillinger]
    )
    yield ny_stilling_krever_ny_versjon(endres=endres)
    yield ny_driftsform_krever_ny_versjon(avtalt=versjon.driftsform, ny=etter.driftsform)
