"""What can happen to money, drawn by dice, and a counterpart that keeps its own books in ordinary integers.

Each event books the law library's voucher and moves the counterpart's figures beside it. The counterpart has one figure for
each thing that a person would ask about, and knows no accounts.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from alis.domain import regnskap as lov
from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from factories.regnskap import PERIODE

MEST = 5_000_000
DAG = date(2026, 3, 2)


@dataclass
class Lommebok:
    """What a person would answer about one element of one case, in øre. It knows no accounts."""

    sak_id: UUID
    element: Element
    ramme: int = 0
    krevd: int = 0
    brukt: int = 0
    skyldig: int = 0
    betalt: int = 0
    forskudd: int = 0
    krav: int = 0
    tilbake: int = 0
    innvilget: int = 0
    ventes: int = 0
    skyldig_stat: int = 0
    ventende: list[tuple[UUID, int]] = field(default_factory=list)
    ubetalte: list[tuple[UUID, int]] = field(default_factory=list)


class Bordet:
    """The dice, and the vouchers that wait to be written."""

    def __init__(self, fro: int) -> None:
        self.tilfeldig = random.Random(fro)
        self.nummer = 0
        self.venter: list[lov.Bilag] = []

    def belop(self, mest: int = MEST) -> int:
        return self.tilfeldig.randint(1, mest)

    def ny_id(self) -> UUID:
        return UUID(int=self.tilfeldig.getrandbits(128), version=4)

    def post(self, bok: Lommebok, ore: int, gjelder: UUID | None = None) -> lov.Post:
        self.nummer += 1
        return lov.Post(
            sak_id=bok.sak_id,
            tilskuddsperiode=PERIODE,
            element=bok.element,
            belop=Belop(ore),
            dato=DAG,
            nokkel=f"steg:{self.nummer}",
            objekt_type="Refusjonskrav" if gjelder else "",
            objekt_id=gjelder,
        )


def endre_ramme(bord: Bordet, bok: Lommebok) -> None:
    ny = bord.belop(4 * MEST)
    if ny == bok.ramme:
        return
    bilag = lov.ramme(
        sak_id=bok.sak_id,
        tilskuddsperiode=PERIODE,
        dato=DAG,
        nokkel=bord.post(bok, 1).nokkel,
        bokfort={bok.element: Belop(bok.ramme)},
        regnet={bok.element: Belop(ny)},
        grunnlag={},
    )
    assert bilag is not None
    bord.venter.append(bilag)
    bok.ramme = ny


def krev(bord: Bordet, bok: Lommebok) -> None:
    gjelder, ore = bord.ny_id(), bord.belop()
    bord.venter.append(lov.krevd(bord.post(bok, ore, gjelder)))
    bok.ventende.append((gjelder, ore))
    bok.krevd += ore


def _trekk_ut(bord: Bordet, rader: list[tuple[UUID, int]]) -> tuple[UUID, int] | None:
    return rader.pop(bord.tilfeldig.randrange(len(rader))) if rader else None


def frigi(bord: Bordet, bok: Lommebok) -> None:
    rad = _trekk_ut(bord, bok.ventende)
    if rad:
        bord.venter.append(lov.frigitt(bord.post(bok, rad[1], rad[0])))
        bok.krevd -= rad[1]


def godkjenn(bord: Bordet, bok: Lommebok) -> None:
    rad = _trekk_ut(bord, bok.ventende)
    if not rad:
        return
    gjelder, ore = rad
    dekkes = min(ore, bok.forskudd)
    bord.venter.append(lov.godkjent(bord.post(bok, ore, gjelder)))
    if dekkes:
        bord.venter.append(lov.dekket(bord.post(bok, dekkes, gjelder)))
    bok.krevd, bok.brukt = bok.krevd - ore, bok.brukt + ore
    bok.forskudd, bok.skyldig = bok.forskudd - dekkes, bok.skyldig + ore - dekkes
    if ore > dekkes:
        bok.ubetalte.append((gjelder, ore - dekkes))


def betal(bord: Bordet, bok: Lommebok) -> None:
    rad = _trekk_ut(bord, bok.ubetalte)
    if not rad:
        return
    betaling = lov.utbetalt(bord.post(bok, rad[1], rad[0]))
    bord.venter.append(betaling)
    if bord.tilfeldig.random() < 0.1:
        bord.venter.append(lov.omgjort(betaling, dato=DAG, begrunnelse="Banken avviste betalingen."))
        bok.ubetalte.append(rad)
    else:
        bok.skyldig, bok.betalt = bok.skyldig - rad[1], bok.betalt + rad[1]


def gi_forskudd(bord: Bordet, bok: Lommebok) -> None:
    ore = bord.belop()
    bord.venter.append(lov.forskudd(bord.post(bok, ore)))
    bok.forskudd, bok.betalt = bok.forskudd + ore, bok.betalt + ore


def bar_selv(bord: Bordet, bok: Lommebok) -> None:
    ore = bord.belop()
    bord.venter.append(lov.egen_kostnad(bord.post(bok, ore)))
    bok.brukt += ore


def krev_tilbake(bord: Bordet, bok: Lommebok) -> None:
    ore = bord.belop()
    av_forskudd = min(ore, bok.forskudd)
    av_brukt = min(ore - av_forskudd, bok.brukt)
    bord.venter.append(
        lov.tilbakekrevd(bord.post(bok, ore), forskudd=Belop(bok.forskudd), kostnad=Belop(bok.brukt))
    )
    bok.forskudd, bok.brukt, bok.krav = bok.forskudd - av_forskudd, bok.brukt - av_brukt, bok.krav + ore


def legen_betaler(bord: Bordet, bok: Lommebok) -> None:
    if bok.krav:
        ore = bord.belop(bok.krav)
        bord.venter.append(lov.innbetalt(bord.post(bok, ore)))
        bok.krav, bok.tilbake = bok.krav - ore, bok.tilbake + ore


def ettergi(bord: Bordet, bok: Lommebok) -> None:
    if bok.krav:
        ore = bord.belop(bok.krav)
        bord.venter.append(lov.ettergitt(bord.post(bok, ore)))
        bok.krav -= ore


def innvilg(bord: Bordet, bok: Lommebok) -> None:
    ore = bord.belop()
    bord.venter.append(lov.innvilget(bord.post(bok, ore)))
    bok.innvilget, bok.ventes = bok.innvilget + ore, bok.ventes + ore


def avkort(bord: Bordet, bok: Lommebok) -> None:
    mest = min(bok.ventes, bok.innvilget)
    if mest:
        ore = bord.belop(mest)
        bord.venter.append(lov.avkortet(bord.post(bok, ore)))
        bok.innvilget, bok.ventes = bok.innvilget - ore, bok.ventes - ore


def motta(bord: Bordet, bok: Lommebok) -> None:
    if bok.ventes:
        ore = bord.belop(bok.ventes)
        bord.venter.append(lov.mottatt(bord.post(bok, ore)))
        bok.ventes -= ore


def skyld_staten(bord: Bordet, bok: Lommebok) -> None:
    if bok.innvilget:
        ore = bord.belop(bok.innvilget)
        bord.venter.append(lov.skyldig_stat(bord.post(bok, ore)))
        bok.innvilget, bok.skyldig_stat = bok.innvilget - ore, bok.skyldig_stat + ore


def betal_staten(bord: Bordet, bok: Lommebok) -> None:
    if bok.skyldig_stat:
        ore = bord.belop(bok.skyldig_stat)
        bord.venter.append(lov.betalt_stat(bord.post(bok, ore)))
        bok.skyldig_stat -= ore


HENDELSER: tuple[tuple[Callable[[Bordet, Lommebok], None], int], ...] = (
    (endre_ramme, 4),
    (krev, 20),
    (frigi, 5),
    (godkjenn, 14),
    (betal, 14),
    (gi_forskudd, 4),
    (bar_selv, 5),
    (krev_tilbake, 3),
    (legen_betaler, 4),
    (ettergi, 1),
    (innvilg, 6),
    (avkort, 2),
    (motta, 6),
    (skyld_staten, 2),
    (betal_staten, 2),
)
"""What can happen, and how often."""


def umulig(bord: Bordet, bok: Lommebok) -> lov.Bilag:
    """One øre more than there is, of something drawn."""
    for_mye: tuple[Callable[[], lov.Bilag], ...] = (
        lambda: lov.frigitt(bord.post(bok, bok.krevd + 1)),
        lambda: lov.utbetalt(bord.post(bok, bok.skyldig + 1, bord.ny_id())),
        lambda: lov.dekket(bord.post(bok, bok.forskudd + 1, bord.ny_id())),
        lambda: lov.innbetalt(bord.post(bok, bok.krav + 1)),
        lambda: lov.ettergitt(bord.post(bok, bok.krav + 1)),
        lambda: lov.mottatt(bord.post(bok, bok.ventes + 1)),
        lambda: lov.skyldig_stat(bord.post(bok, bok.innvilget + 1)),
        lambda: lov.betalt_stat(bord.post(bok, bok.skyldig_stat + 1)),
    )
    return bord.tilfeldig.choice(for_mye)()
