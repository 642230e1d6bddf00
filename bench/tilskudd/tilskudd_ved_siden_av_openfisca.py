"""The grant beside OpenFisca-Core: the same rules from the shares on, the same doctors, in one run.

Three questions. Are the columns exact in every øre against a second calculation with fractions? What does a doctor cost
in columns, here and there? What does one whole case cost, with counting days and every reason written out?
Both use one core, so the processor's own time is measured, which a busy machine disturbs less than the clock; they take
turns, and the best of several rounds counts for each. The ratios say more than the times.

Run: .venv/bin/python bench/tilskudd/tilskudd_ved_siden_av_openfisca.py [antall leger]
"""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from motpart.openfisca_pakke import bygg_system, regn_ut, svarene  # noqa: E402

from alis.domain.avtale import Element  # noqa: E402
from alis.domain.tilskudd import MED_EGEN_SATS, MED_TILSKUDD, Gjelder, beregn  # noqa: E402
from alis.domain.tilskudd.fra_andeler import Grunnlag, Post  # noqa: E402
from alis.domain.tilskudd.kolonner import regn_kolonner  # noqa: E402
from alis.domain.verdier.kolonne import Kolonne  # noqa: E402
from alis.integrations.kontrakt.dokument import tre  # noqa: E402
from alis.integrations.kontrakt.feil import Sted  # noqa: E402
from alis.integrations.kontrakt.tilskudd import bygg_sak, tilskuddsform  # noqa: E402
from alis.integrations.satser import hent_satssett  # noqa: E402
from domain.tilskudd.fasit_andeler import FasitFraAndeler, arsbelop  # noqa: E402

SATSER = ROOT / "tests/saker/kontrakt/satssett.json"
SAK = ROOT / "tests/saker/kontrakt/tilskudd.json"
MED_ANDEL = (*MED_EGEN_SATS, Element.SENTRALITETSTILLEGG)
ANDELER_AV = 1200
"""Shares are whole percentages of whole months: 1/1200 of a full year in a full post."""
NASJONEN = 3_500
"""About how many ALIS the nation has."""
RUNDER = 9

Leger = dict[str, np.ndarray]


def main(antall: int) -> None:
    satssett = hent_satssett("nasjonal-alis/2025-06")
    sats = json.loads(SATSER.read_text(encoding="utf-8"))
    system = bygg_system(
        {str(e): float(arsbelop(sats["element"][e])) for e in MED_EGEN_SATS},
        float(sats["tilrettelegging"]["andel"]),
        float(sats["sentralitetstillegg"]["arsbelop"]),
    )
    leger = tilfeldige_leger(antall)
    feil_her, feil_der, svar = antall_feil(
        leger, sats, regn_kolonner(grunnlag(leger), satssett=satssett), system
    )
    print(f"{antall:,} legeår, {svar:,} beløp mot en uavhengig utregning med brøker:")
    print(f"  felles alis   {feil_her:>10,} feil")
    print(f"  openfisca     {feil_der:>10,} feil ({100 * feil_der / svar:.1f} %)")

    print("\nnanosekunder per lege i kolonner, fra andelene:")
    for utvalg in sorted({min(antall, storrelse) for storrelse in (NASJONEN, 100_000, antall)}):
        noen = {navn: kolonne[:utvalg] for navn, kolonne in leger.items()}
        kolonner, deres = grunnlag(noen), inndata(noen)
        her, der = i_tur(
            lambda kolonner=kolonner: regn_kolonner(kolonner, satssett=satssett),
            lambda deres=deres, n=utvalg: regn_ut(system, deres, n),
        )
        linje(f"{utvalg:,} leger", her / utvalg * 1e9, der / utvalg * 1e9, "ns")

    print(
        "\nmillisekunder for én lege (her med telling av dager og alle begrunnelser, der fra andelene, med spor):"
    )
    lest = tilskuddsform(hent_satssett)(tre(json.loads(SAK.read_text(encoding="utf-8"))), Sted())
    sak, en = bygg_sak(lest), inndata({navn: kolonne[:1] for navn, kolonne in leger.items()})
    utregning, der = i_tur(
        lambda: beregn(sak, satssett=satssett), lambda: regn_ut(system, en, 1, spor=True), ganger=50
    )
    med_tekst, _ = i_tur(lambda: skriv_ut(beregn(sak, satssett=satssett)), lambda: None, ganger=50)
    linje("begrunnet", utregning / 50 * 1e3, der / 50 * 1e3, "ms")
    linje("og skrevet ut som tekst", med_tekst / 50 * 1e3, der / 50 * 1e3, "ms")


def tilfeldige_leger(antall: int) -> Leger:
    rng = np.random.default_rng(20250601)
    return {
        **{f"andel_{e}": rng.integers(0, ANDELER_AV + 1, antall) for e in MED_ANDEL},
        **{f"kostnad_{e}": rng.integers(0, 30_000_000, antall) for e in MED_TILSKUDD},
        "sentralitetsfaktor": rng.integers(0, 2, antall),
        "andel_til_alis": rng.integers(0, 101, antall),
        "rett": rng.integers(0, 20, antall).clip(0, 1),
    }


def grunnlag(leger: Leger) -> Grunnlag:
    return Grunnlag(
        gjelder=Gjelder.ALIS_AVTALE,
        andeler={e: Kolonne.fra(leger[f"andel_{e}"], ANDELER_AV) for e in MED_ANDEL},
        kostnader={e: Kolonne.fra(leger[f"kostnad_{e}"]) for e in MED_TILSKUDD},
        sentralitetsfaktor=Kolonne.fra(leger["sentralitetsfaktor"]),
        andel_til_alis=Kolonne.fra(leger["andel_til_alis"], 100),
        rett=Kolonne.fra(leger["rett"]),
    )


def inndata(leger: Leger) -> Leger:
    """The same as OpenFisca wants it: shares as numbers from 0 to 1."""
    nevner = {"andel_til_alis": 100, **{f"andel_{e}": ANDELER_AV for e in MED_ANDEL}}
    return {navn: kolonne / nevner.get(navn, 1) for navn, kolonne in leger.items()}


def antall_feil(
    leger: Leger, sats: dict[str, Any], poster: dict[Element, Post], system: Any
) -> tuple[int, int, int]:
    """How many amounts are not the second calculation's, here and there, of how many."""
    fasiten = fasit(leger, sats)
    deres = regn_ut(system, inndata(leger), len(leger["rett"]))
    feil_her = sum(int((_vart(poster, navn) != ventet).sum()) for navn, ventet in fasiten.items())
    feil_der = sum(int((deres[navn].astype(np.int64) != ventet).sum()) for navn, ventet in fasiten.items())
    return feil_her, feil_der, sum(len(ventet) for ventet in fasiten.values())


def _vart(poster: dict[Element, Post], navn: str) -> np.ndarray:
    felt, element = _delt(navn)
    kolonne = getattr(poster[Element(element)], felt)
    assert isinstance(kolonne, Kolonne) and kolonne.nevner == 1
    return kolonne.teller


def _delt(navn: str) -> tuple[str, str]:
    element = next(str(e) for e in MED_TILSKUDD if navn.endswith(f"_{e}"))
    felt = navn.removesuffix(f"_{element}")
    return ("tak" if felt == "avrundet_tak" else felt), element


def fasit(leger: Leger, sats: dict[str, Any]) -> Leger:
    """Every answer by the second calculation, a doctor at a time, on all cores."""
    antall, bolk = len(leger["rett"]), 20_000
    bolker = [{navn: k[fra : fra + bolk] for navn, k in leger.items()} for fra in range(0, antall, bolk)]
    with ProcessPoolExecutor() as kjerner:
        deler = list(kjerner.map(_fasit_for, bolker, [sats] * len(bolker)))
    return {navn: np.concatenate([del_[navn] for del_ in deler]) for navn in svarene()}


def _fasit_for(leger: Leger, sats: dict[str, Any]) -> Leger:
    fasit_for_en = FasitFraAndeler(sats)
    rader = zip(*(kolonne.tolist() for kolonne in leger.values()), strict=True)
    svar = [fasit_for_en(**_fakta(dict(zip(leger, rad, strict=True)))) for rad in rader]
    steder = {navn: _delt(navn) for navn in svarene()}
    return {navn: np.array([ett[element][felt] for ett in svar]) for navn, (felt, element) in steder.items()}


def _fakta(lege: dict[str, int]) -> dict[str, Any]:
    return {
        "andeler": {str(e): Fraction(lege[f"andel_{e}"], ANDELER_AV) for e in MED_ANDEL},
        "kostnader": {str(e): lege[f"kostnad_{e}"] for e in MED_TILSKUDD},
        "i_klassen": lege["sentralitetsfaktor"],
        "andel_til_alis": Fraction(lege["andel_til_alis"], 100),
        "rett": lege["rett"],
    }


def skriv_ut(beregning: Any) -> list[str]:
    vurderinger = [*beregning.vilkar, *beregning.telledager, *beregning.fulltid.utregning]
    for element in beregning.elementer:
        vurderinger += element.utregning
    return [vurdering.begrunnelse for vurdering in vurderinger]


def i_tur(her: Callable[[], object], der: Callable[[], object], *, ganger: int = 1) -> tuple[float, float]:
    """The best round of each, in seconds of processor time."""
    tider: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNDER):
        for regn, liste in zip((her, der), tider, strict=True):
            start = time.process_time()
            for _ in range(ganger):
                regn()
            liste.append(time.process_time() - start)
    return min(tider[0]), min(tider[1])


def linje(hva: str, her: float, der: float, enhet: str) -> None:
    print(f"  {hva:26} felles alis {her:9.3f} {enhet}   openfisca {der:11.3f} {enhet}   {der / her:8.1f} ×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
