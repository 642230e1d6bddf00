"""All that is refused, lost or not known in one ALIS' line, each with its place to be mended."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett, Utfall, Vurdering
from alis.domain.soknad import avtaleregler, kostnadsregler
from alis.domain.soknad.funn import Alvor, Funn, Rettested
from alis.domain.soknad.linjefakta import Linjefakta
from alis.domain.soknad.redning import det_som_star_pa_spill
from alis.domain.tilskudd import MED_TILSKUDD, Beregning, Gjelder, Tilskuddssak
from alis.domain.tilskudd.vilkar import avtale_signert
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Belop, Periode

NULL = Belop.null()
FOLGER_REGLENE = (Element.VEILEDNING, Element.TILRETTELEGGING)
"""Supervision has its own attest, and facilitation is mostly agreed in words: each has a rule of its own."""

VED = {
    "vikarbyra": Rettested.SAK,
    "vikariat_varighet": Rettested.STILLING,
    "stillingssum": Rettested.STILLING,
    "avtale_signert": Rettested.AVTALE,
    "spesialisering_startet": Rettested.SAK,
    "fulltidsar": Rettested.INGEN,
    "signert_i_tide": Rettested.INGEN,
    "avtalen_oppgir_stillingsprosent": Rettested.AVTALE,
    "ingen_institusjonstjeneste": Rettested.FRAVAR,
    "avtaletiden_varer_ut": Rettested.INGEN,
    "en_kommune_om_gangen": Rettested.STILLING,
    "alle_krav_er_avgjort": Rettested.REFUSJON,
    "egne_kostnader_er_godkjent": Rettested.EGENKOSTNAD,
    "kostnadene_har_bilag": Rettested.REFUSJON,
    "det_avtalte_er_krevd": Rettested.REFUSJON,
    "tilretteleggingen_er_dokumentert": Rettested.EGENKOSTNAD,
    "veiledningen_er_attestert": Rettested.VEILEDNING,
}
"""Where each finding is mended, by the name of its rule."""

HUSKES = frozenset({"ingen_institusjonstjeneste", "avtaletiden_varer_ut"})
"""What takes days away by right."""

VILKAR = frozenset(
    {
        "vikarbyra",
        "vikariat_varighet",
        "stillingssum",
        "avtale_signert",
        "spesialisering_startet",
        "fulltidsar",
    }
)
"""The conditions: one that is not met refuses the whole line."""


def finn_funn(fakta: Linjefakta, beregning: Beregning, *, satssett: Satssett) -> tuple[Funn, ...]:
    """Ask every rule. The worst first."""
    vurderinger = (*_conditions(fakta, beregning, satssett), *_beside(fakta, beregning, satssett))
    funn = [
        _finding(v, fakta, beregning, satssett)
        for v in vurderinger
        if v.utfall in (Utfall.IKKE_OPPFYLT, Utfall.UAVKLART)
    ]
    return tuple(sorted(funn, key=lambda ett: tuple(Alvor).index(ett.alvor)))


def _conditions(fakta: Linjefakta, beregning: Beregning, satssett: Satssett) -> Iterator[Vurdering[Utfall]]:
    """The six. An agreement that waits for a signature is told of, though the line is for supervision alone meanwhile."""
    for vurdering in beregning.vilkar:
        if vurdering.regel == "avtale_signert" and fakta.usignert is not None and fakta.sak.avtale is None:
            yield avtale_signert(avtale=fakta.usignert, signert=None, siste_dag=satssett.tom)
        else:
            yield vurdering


def _beside(fakta: Linjefakta, beregning: Beregning, satssett: Satssett) -> Iterator[Vurdering[Utfall]]:
    sak, avtale = fakta.sak, fakta.sak.avtale
    skulle_gjelde = max(avtale.gjelder_fra, satssett.fom) if avtale else satssett.fom
    if not (avtale and avtale.signert and avtale.signert > satssett.tom):
        yield avtaleregler.signert_i_tide(
            signert=avtale.signert if avtale else None, skulle_gjelde=skulle_gjelde
        )
    yield avtaleregler.avtalen_oppgir_stillingsprosent(oppgir=fakta.oppgir_prosent)
    yield avtaleregler.ingen_institusjonstjeneste(dager=_days_in_hospital(sak, satssett.periode))
    if (
        beregning.fulltid is None
        or beregning.fulltid.siste_dag is None
        or beregning.fulltid.siste_dag >= satssett.fom
    ):
        yield avtaleregler.avtaletiden_varer_ut(
            siste_dag=beregning.fulltid.siste_dag if beregning.fulltid else None, periodens_siste=satssett.tom
        )
    yield avtaleregler.en_kommune_om_gangen(
        i_en_annen=fakta.andre_kommuner is not None, hoyeste=fakta.andre_kommuner or Fraction(0)
    )
    yield kostnadsregler.alle_krav_er_avgjort(venter=fakta.venter)
    yield kostnadsregler.egne_kostnader_er_godkjent(venter=fakta.egne_venter)
    yield kostnadsregler.kostnadene_har_bilag(uten=fakta.uten_bilag)
    yield kostnadsregler.veiledningen_er_attestert(kostnad=sak.kostnad(Element.VEILEDNING))
    yield kostnadsregler.tilretteleggingen_er_dokumentert(
        avtalt=fakta.tilrettelegging_avtalt, kostnad=sak.kostnad(Element.TILRETTELEGGING)
    )
    yield _agreed(fakta, beregning)


def _agreed(fakta: Linjefakta, beregning: Beregning) -> Vurdering[Utfall]:
    avtalt = {e: b for e, b in fakta.avtalt.items() if e in MED_TILSKUDD and e not in FOLGER_REGLENE}
    rest = sum((max(b - fakta.sak.kostnad(e), NULL) for e, b in avtalt.items()), NULL)
    return kostnadsregler.det_avtalte_er_krevd(
        avtalt=sum(avtalt.values(), NULL), ikke_krevd=max(rest - fakta.venter - fakta.egne_venter, NULL)
    )


def _days_in_hospital(sak: Tilskuddssak, periode: Periode) -> int:
    borte = (f.periode.cut(periode) for f in sak.fravar if f.type is Fravarstype.INSTITUSJONSTJENESTE)
    return sum(deler.days for deler in borte if deler is not None)


def _finding(
    vurdering: Vurdering[Utfall], fakta: Linjefakta, beregning: Beregning, satssett: Satssett
) -> Funn:
    sak = fakta.sak
    if vurdering.regel == "avtale_signert" and fakta.usignert is not None:
        sak = replace(sak, gjelder=Gjelder.ALIS_AVTALE, avtale=fakta.usignert)
    return Funn(
        vurdering=vurdering,
        alvor=_how_bad(vurdering, fakta),
        rettes=_mended_at(vurdering.regel, sak),
        tap=_facilitation(fakta, beregning)
        if vurdering.regel == "tilretteleggingen_er_dokumentert"
        else _at_stake(vurdering, sak, fakta, satssett),
    )


def _facilitation(fakta: Linjefakta, beregning: Beregning) -> Belop | None:
    """The least of what is agreed and what the state can give, as far as they are known."""
    kjente = (fakta.avtalt.get(Element.TILRETTELEGGING), beregning.element(Element.TILRETTELEGGING).tak)
    return min((belop for belop in kjente if belop is not None), default=None)


def _mended_at(regel: str, sak: Tilskuddssak) -> Rettested:
    """What is agreed for a doctor whom the kommune employs, it has mostly paid itself."""
    ansatt = sak.avtale is not None and sak.avtale.driftsform is Driftsform.ANSATT
    return Rettested.EGENKOSTNAD if regel == "det_avtalte_er_krevd" and ansatt else VED[regel]


def _how_bad(vurdering: Vurdering[Utfall], fakta: Linjefakta) -> Alvor:
    if vurdering.utfall is Utfall.UAVKLART:
        return Alvor.UKJENT
    if vurdering.regel in HUSKES:
        return Alvor.HUSK
    er_vilkar = vurdering.regel in VILKAR and not (
        vurdering.regel == "avtale_signert" and fakta.sak.avtale is None
    )
    return Alvor.AVSLAG if er_vilkar else Alvor.TAP


def _at_stake(
    vurdering: Vurdering[Utfall], sak: Tilskuddssak, fakta: Linjefakta, satssett: Satssett
) -> Belop | None:
    belop = {
        "alle_krav_er_avgjort": fakta.venter,
        "egne_kostnader_er_godkjent": fakta.egne_venter,
        "kostnadene_har_bilag": fakta.uten_bilag,
        "det_avtalte_er_krevd": vurdering.inndata.get("ikke_krevd"),
    }.get(vurdering.regel)
    return belop if isinstance(belop, Belop) else det_som_star_pa_spill(vurdering.regel, sak, satssett)
