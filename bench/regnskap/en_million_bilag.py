"""A million random things that happen to money, in the database with all its constraints and triggers, beside plain Python.

Each step draws what happens (a claim, an approval, a payment that bounces, an advance, a grant that is cut, a doctor who
leaves …) and books the law library's voucher for it. The counterpart keeps its own books in ordinary integers, one variable
for each thing that a person would ask about, and knows no accounts. Vouchers go in by the thousand, as rows; the balances
are kept by the database's triggers alone. At the end every balance is compared, the books are added up anew from the
transfers, and debit and credit are weighed. One thing in fifty that must not be possible is tried as well.

Run: .venv/bin/python bench/regnskap/en_million_bilag.py [steg] [frø]
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
MAPPE = tempfile.TemporaryDirectory(prefix="alis-bench-")
os.environ.update(
    DJANGO_SETTINGS_MODULE="testinnstillinger", DATABASE_URL=f"sqlite:///{MAPPE.name}/bench.sqlite3"
)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError, transaction  # noqa: E402
from django.db.models import Sum  # noqa: E402

from alis.domain import regnskap as lov  # noqa: E402
from alis.domain.avtale import Element  # noqa: E402
from alis.domain.verdier import Belop  # noqa: E402
from alis.records.regnskap.bilagshash import bilagshash  # noqa: E402
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing  # noqa: E402
from alis.records.utdanning.models import AlisSak  # noqa: E402
from alis.services.regnskap import kontroller_regnskap, les_saldo  # noqa: E402
from factories.parter import lag_kommune, lag_koordinator  # noqa: E402
from factories.regnskap import NAA, PERIODE  # noqa: E402
from factories.utdanning import lag_sak  # noqa: E402

SAKER, OM_GANGEN, MEST = 20, 2_000, 5_000_000
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


def skriv(bilag: list[lov.Bilag], kommunenummer: str) -> None:
    """As `bokfor` writes them, many in one statement. A voucher that turns another around stands in the same batch."""
    rader = {
        ett.nokkel: Bilag(
            kommune_id=kommunenummer,
            sak_id=ett.sak_id,
            tilskuddsperiode=ett.tilskuddsperiode,
            art=ett.art.value,
            dato=ett.dato,
            nokkel=ett.nokkel,
            antall=len(ett.overforinger),
            objekt_type=ett.objekt_type,
            objekt_id=ett.objekt_id,
            grunnlag=dict(ett.grunnlag),
            sha256=bilagshash(ett),
            bokfort_at=NAA,
        )
        for ett in bilag
    }
    for nokkel, rad in rader.items():
        if rad.art == lov.Bilagsart.OMGJORT.value:
            rad.omgjor_id = rader[nokkel.removeprefix("omgjort:")].pk
    with transaction.atomic():
        Bilag.objects.bulk_create(rader.values())
        Overforing.objects.bulk_create(_rows(bilag, rader))


def _rows(bilag: list[lov.Bilag], rader: dict[str, Bilag]) -> Iterator[Overforing]:
    for ett in bilag:
        for linje, rad in enumerate(ett.overforinger, start=1):
            yield Overforing(
                bilag=rader[ett.nokkel],
                linje=linje,
                debet=rad.debet.value,
                kredit=rad.kredit.value,
                belop=rad.belop.ore,
                element=rad.element.value,
            )


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


def er_nektet(bilag: lov.Bilag, kommunenummer: str) -> bool:
    try:
        skriv([bilag], kommunenummer)
    except DatabaseError:
        return True
    return False


def avvik(boker: list[Lommebok]) -> int:
    """How many øre all the answers of the books are from those of the counterpart, taken together."""
    saldoer = {(n.sak_id, n.element): s for n, s in les_saldo(saker={bok.sak_id for bok in boker}).items()}
    sum_avvik = 0
    for bok in boker:
        s = saldoer.get((bok.sak_id, bok.element), lov.Saldo())
        par = (
            (s.ramme, bok.ramme),
            (s.igjen, bok.ramme - bok.krevd - bok.brukt),
            (s.krevd, bok.krevd),
            (s.godkjent, bok.brukt),
            (s.kostnad, bok.brukt),
            (s.til_gode, bok.skyldig),
            (s.utbetalt, bok.betalt),
            (s.forskudd, bok.forskudd),
            (s.krav_pa_legen, bok.krav),
            (s.tilbakebetalt, bok.tilbake),
            (s.innvilget, bok.innvilget),
            (s.ikke_mottatt, bok.ventes),
            (s.skyldig_stat, bok.skyldig_stat),
        )
        sum_avvik += sum(abs(fort.ore - ventet) for fort, ventet in par)
    return sum_avvik


def main(steg: int = 1_000_000, fro: int = 2026) -> int:
    call_command("migrate", verbosity=0)
    koordinator = lag_koordinator(lag_kommune())
    saker: list[AlisSak] = [lag_sak(koordinator) for _ in range(SAKER)]
    boker = [Lommebok(sak_id=sak.pk, element=element) for sak in saker for element in Element]
    kommunenummer, bord = saker[0].kommune_id, Bordet(fro)
    hendelser, vekter = zip(*HENDELSER, strict=True)
    gjort = forsok = nektet = 0
    start = time.perf_counter()
    while gjort < steg:
        for _ in range(min(OM_GANGEN, steg - gjort)):
            for_ = len(bord.venter)
            while len(bord.venter) == for_:
                bord.tilfeldig.choices(hendelser, vekter)[0](bord, bord.tilfeldig.choice(boker))
            gjort += 1
        skriv(bord.venter, kommunenummer)
        bord.venter.clear()
        for _ in range(OM_GANGEN // 50):
            forsok += 1
            nektet += er_nektet(umulig(bord, bord.tilfeldig.choice(boker)), kommunenummer)
    brukt = time.perf_counter() - start
    sider = Kontosaldo.objects.aggregate(debet=Sum("debet"), kredit=Sum("kredit"))
    feil, ore = kontroller_regnskap(), avvik(boker)
    print(
        f"{gjort:,} hendelser, {Bilag.objects.count():,} bilag, {Overforing.objects.count():,} overføringer"
    )
    print(f"{brukt:.0f} s, {gjort / brukt:,.0f} hendelser i sekundet")
    print(f"avvik fra modellen: {ore} øre på {len(boker)} × 13 svar")
    print(f"debet − kredit: {sider['debet'] - sider['kredit']} øre; feil i kontrollen: {len(feil)}")
    print(f"det som ikke skal gå: {nektet} av {forsok} nektet")
    return 0 if not ore and not feil and sider["debet"] == sider["kredit"] and nektet == forsok else 1


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
