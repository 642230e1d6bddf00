"""The whole calculation for one doctor, each step with its reason."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ParamSpec, TypeVar, cast

from alis.domain.avtale import Element, Varighet, beregn_varighet
from alis.domain.regel import Regel, Satssett, Utfall, Vurdering
from alis.domain.tilskudd import vilkar
from alis.domain.tilskudd.andel import (
    Gradert,
    grader,
    regn_andel,
    regn_elementandel,
    sla_sammen,
    ugradert_andel,
)
from alis.domain.tilskudd.belopsregler import sentralitetsfaktor
from alis.domain.tilskudd.beregning import Beregning, Elementberegning, Mottaker, Rett
from alis.domain.tilskudd.fra_andeler import DELES, Grunnlag, Post, Regnestykke
from alis.domain.tilskudd.mottaker import (
    andel_til_alis,
    mottaker_av_lavere_produktivitet,
    mottaker_av_praksiskompensasjon,
)
from alis.domain.tilskudd.sak import MED_EGEN_SATS, MED_TILSKUDD, Tilskuddssak
from alis.domain.tilskudd.telledager import regn_telledager
from alis.domain.tilskudd.uavklart import finn_uavklart
from alis.domain.verdier import Belop
from alis.domain.verdier.tallslag import Tall

P = ParamSpec("P")
V = TypeVar("V")


class Utregning:
    """Keeps the reasons of each element in the order the rules were used."""

    def __init__(self) -> None:
        self.steg: dict[Element, list[Vurdering[Any]]] = {element: [] for element in MED_TILSKUDD}

    def __call__(self, element: Element, regel: Regel[P, V], /, *args: P.args, **inndata: P.kwargs) -> V:
        vurdering = regel(*args, **inndata)
        self.steg[element].append(vurdering)
        return vurdering.verdi


def beregn(sak: Tilskuddssak, *, satssett: Satssett) -> Beregning:
    """What the state pays for this doctor in the grant period of the rate set, and why. Pure and exact."""
    fulltid = _fulltid(sak, satssett)
    vurderte = vurder_vilkar(sak, satssett, fulltid)
    nei = any(vurdering.utfall is Utfall.IKKE_OPPFYLT for vurdering in vurderte)
    mulig_tid, telledager = regn_telledager(sak, satssett, fulltid.siste_dag if fulltid else None)
    ansettelser = sla_sammen(sak.stillinger, [dager.verdi for dager in telledager])
    utregning = Utregning()
    andeler = _andeler(sak, satssett, [grader(ansettelse, satssett) for ansettelse in ansettelser], utregning)
    poster = Regnestykke(_grunnlag(sak, satssett, andeler, nei, utregning), satssett, utregning).poster()
    uavklart = tuple(finn_uavklart(sak, satssett, vurderte, andeler, poster))
    elementer = tuple(
        _elementberegning(sak, element, andeler.get(element), poster[element], nei, utregning)
        for element in MED_TILSKUDD
    )
    kjente = [element.tilskudd for element in elementer if element.tilskudd is not None]
    return Beregning(
        rett_til_tilskudd=Rett.NEI if nei else Rett.UAVKLART if uavklart else Rett.JA,
        satssett=satssett,
        sum=sum(kjente, Belop.null()),
        sum_komplett=len(kjente) == len(elementer),
        uavklart=uavklart,
        vilkar=vurderte,
        fulltid=fulltid,
        telledager=(mulig_tid, *telledager),
        elementer=elementer,
    )


def _fulltid(sak: Tilskuddssak, satssett: Satssett) -> Varighet | None:
    if sak.avtale is None:
        return None
    return beregn_varighet(
        gjelder_fra=sak.avtale.gjelder_fra,
        maks_ar_fulltid=satssett.vilkar.maks_ar_fulltid,
        stillinger=sak.stillinger,
        fravar=[fravar.periode for fravar in sak.fravar],
    )


def vurder_vilkar(
    sak: Tilskuddssak, satssett: Satssett, fulltid: Varighet | None
) -> tuple[Vurdering[Utfall], ...]:
    """The six conditions, in the order of the contract."""
    periode, krav, avtale = satssett.periode, satssett.vilkar, sak.avtale
    stillinger = [stilling for stilling in sak.stillinger if stilling.periode.overlaps(periode)]
    hoyeste, dagen = vilkar.hoyeste_stillingssum(stillinger, periode)
    return (
        vilkar.vikarbyra(tilknytning=sak.vikarbyra, utelukker=krav.vikarbyra_utelukker),
        vilkar.vikariat_varighet(stillinger=stillinger, over_maneder=krav.vikariat_over_maneder),
        vilkar.stillingssum(hoyeste=hoyeste, dagen=dagen),
        vilkar.avtale_signert(
            avtale=avtale, signert=avtale.signert if avtale else None, siste_dag=satssett.tom
        ),
        vilkar.spesialisering_startet(start=sak.start_spesialisering, siste_dag=satssett.tom),
        vilkar.fulltidsar(
            avtale=avtale, siste_dag=fulltid.siste_dag if fulltid else None, forste_dag=satssett.fom
        ),
    )


def _andeler(
    sak: Tilskuddssak, satssett: Satssett, graderte: list[Gradert], utregning: Utregning
) -> dict[Element, Fraction | None]:
    """The share of each element, with its steps kept; tilrettelegging has none of its own."""
    steg = {
        element: regn_elementandel(satssett.element[element], graderte, sak.forste_dato_fastlege, satssett)
        for element in MED_EGEN_SATS
    }
    steg[Element.SENTRALITETSTILLEGG] = _sentralitetsandel(graderte, satssett)
    for element, vurderinger in steg.items():
        utregning.steg[element].extend(vurderinger)
    return {element: vurderinger[-1].verdi for element, vurderinger in steg.items()}


def _sentralitetsandel(graderte: list[Gradert], satssett: Satssett) -> list[Vurdering[Any]]:
    if satssett.sentralitetstillegg.gradert:
        return regn_andel(graderte)
    return [ugradert_andel(har_telledager=any(gradert.ansettelse.segmenter for gradert in graderte))]


def _grunnlag(
    sak: Tilskuddssak,
    satssett: Satssett,
    andeler: Mapping[Element, Fraction | None],
    nei: bool,
    utregning: Utregning,
) -> Grunnlag:
    avtale = sak.avtale
    return Grunnlag(
        gjelder=sak.gjelder,
        andeler=andeler,
        kostnader={element: sak.kostnad(element).ore for element in MED_TILSKUDD},
        sentralitetsfaktor=utregning(
            Element.SENTRALITETSTILLEGG,
            sentralitetsfaktor,
            klasse=sak.sentralitetsklasse,
            klasser=tuple(sorted(satssett.sentralitetstillegg.klasser)),
        ),
        andel_til_alis=andel_til_alis(avtale.driftsform, avtale.fordeling_alis) if avtale else Fraction(0),
        rett=0 if nei else 1,
    )


def _elementberegning(
    sak: Tilskuddssak, element: Element, andel: Fraction | None, post: Post, nei: bool, utregning: Utregning
) -> Elementberegning:
    mottaker = _mottaker(sak, element, utregning)
    uten_mottaker = Belop.null() if nei else None
    return Elementberegning(
        element=element,
        kostnad=sak.kostnad(element),
        andel=andel,
        tak=_belop(post.tak),
        tak_eksakt=_brok(post.tak_eksakt),
        tilskudd=_belop(post.tilskudd),
        ubrukt=_belop(post.ubrukt),
        mottaker=mottaker,
        til_alis=uten_mottaker if mottaker is Mottaker.KOSTNADSBAERER else _belop(post.til_alis),
        til_kommune=uten_mottaker if mottaker is Mottaker.KOSTNADSBAERER else _belop(post.til_kommune),
        utregning=tuple(utregning.steg[element]),
    )


def _mottaker(sak: Tilskuddssak, element: Element, utregning: Utregning) -> Mottaker:
    if element not in DELES or sak.avtale is None:
        return Mottaker.KOSTNADSBAERER
    if element is Element.PRAKSISKOMPENSASJON:
        return utregning(element, mottaker_av_praksiskompensasjon, driftsform=sak.avtale.driftsform)
    return utregning(element, mottaker_av_lavere_produktivitet, driftsform=sak.avtale.driftsform)


def _belop(ore: Tall | None) -> Belop | None:
    return None if ore is None else Belop(cast(int, ore))


def _brok(tall: Tall | None) -> Fraction | None:
    return tall if tall is None or isinstance(tall, Fraction) else Fraction(cast(int, tall))
