"""Play a random life of the queue, alone or by several at once, and say what was not as it must be."""

from collections import Counter
from collections.abc import Callable
from random import Random
from uuid import uuid4

from django.db import DatabaseError, OperationalError, transaction

from alis.domain.flyt import Tilbudsstatus
from alis.records.plassering.models import Ledigplass, Plasstilbud
from factories.plassbilde import Bilde, dobbelt, finn_feil, finn_urett, ta_bilde
from factories.plassforlop import NEI, Forlop, Verden, bland_onskene, lys_ut
from factories.samtidig import samtidig
from factories.sykehusplass import NAA

STAMME, GRENER, TOPP = 8, 4, 4
"""A life is `STAMME` acts and then `TOPP` more, and each of the last can go on in `GRENER` ways: 256 lives share a beginning."""

RAA_FORSOK = 3
SAMTIDIGE, RUNDER = 4, 6


def spill(verden: Verden, *, fro: int, tell: "Counter[str]", stamme: int = STAMME) -> list[str]:
    """Return what was wrong, and leave nothing. Each life that was lived to its end is one more of «forløp» in `tell`."""
    with transaction.atomic():
        sjanse = Random(fro)
        bland_onskene(verden, sjanse)
        lys_ut(verden, sjanse)
        feil = _live(
            Forlop(verden=verden, sjanse=sjanse), ta_bilde(verden.foretak), tell, igjen=stamme + TOPP
        )
        transaction.set_rollback(True)
    return feil


def _live(forlop: Forlop, bilde: Bilde, tell: "Counter[str]", *, igjen: int) -> list[str]:
    if not igjen:
        tell["forløp"] += 1
        return _behind(forlop, tell) if forlop.sjanse.random() < 0.2 else []
    naa = forlop.naa
    for _gren in range(GRENER if igjen <= TOPP else 1):
        forlop.naa = naa
        with transaction.atomic():
            etter, feil = _act(forlop, bilde, tell)
            feil = feil or _live(forlop, etter, tell, igjen=igjen - 1)
            transaction.set_rollback(True)
        if feil:
            return feil
    return []


def _act(forlop: Forlop, bilde: Bilde, tell: "Counter[str]") -> tuple[Bilde, list[str]]:
    """A no rolls back to where it began, so there is nothing new to look at."""
    navn, handling = forlop.neste(bilde)
    try:
        with transaction.atomic():
            handling()
    except NEI as nei:
        tell[f"{navn}: nei, {type(nei).__name__}"] += 1
        return bilde, []
    tell[navn] += 1
    etter = ta_bilde(forlop.verden.foretak)
    feil = [*finn_feil(etter), *finn_urett(bilde, etter)]
    return etter, [navn, *feil] if feil else []


def _behind(forlop: Forlop, tell: "Counter[str]") -> list[str]:
    """Straight at the tables: an offer of what is given already, a yes to what is not hers, a vacancy made smaller or moved."""
    for _nummer in range(RAA_FORSOK):
        bilde = ta_bilde(forlop.verden.foretak)
        if not (forsok := _attempt(forlop.sjanse, bilde)):
            continue
        try:
            with transaction.atomic():
                forsok()
            tell["rå SQL: sluppet til"] += 1
        except DatabaseError:
            tell["rå SQL: nektet"] += 1
        if feil := list(dobbelt(ta_bilde(forlop.verden.foretak))):
            return ["rå SQL", *feil]
    return []


def _attempt(sjanse: Random, bilde: Bilde) -> Callable[[], object] | None:
    if not bilde.tilbud or not bilde.plasser:
        return None
    tilbud = sjanse.choice(list(bilde.tilbud.values()))
    plass = sjanse.choice(list(bilde.plasser.values()))
    behov = sjanse.choice(list(bilde.behov.values()))
    legen = bilde.behov[tilbud.behov].lege
    rad, plassen = Plasstilbud.objects.filter(pk=tilbud.id), Ledigplass.objects.filter(pk=plass.id)
    return sjanse.choice(
        [
            lambda: rad.update(status=Tilbudsstatus.GODTATT, svart_at=NAA, svart_av=legen),
            lambda: rad.update(plass=plass.id, nummer=1),
            lambda: rad.update(behov=behov.id),
            lambda: plassen.update(antall=1),
            lambda: plassen.update(fom=NAA.date(), maneder=24),
            lambda: plassen.update(status="trukket", trukket_at=NAA, trukket_av=legen, fordi="x"),
            lambda: Plasstilbud.objects.create(
                pk=uuid4(),
                behov_id=behov.id,
                plass_id=plass.id,
                nummer=sjanse.choice([1, 1, 2, 3]),
                del_nr=sjanse.choice([1, 2]),
                svarfrist=NAA.date(),
                sendt_at=NAA,
                sendt_av_id=legen,
            ),
        ]
    )


def spill_samtidig(verden: Verden, *, fro: int, tell: "Counter[str]", runder: int = RUNDER) -> list[str]:
    """Four at once, round after round, each from what was there when the round began. What is done is kept."""
    sjanse = Random(fro)
    lys_ut(verden, sjanse)
    forlop = Forlop(verden=verden, sjanse=sjanse)
    for _runde in range(runder):
        bilde = ta_bilde(verden.foretak)
        valgt = [forlop.neste(bilde) for _nummer in range(SAMTIDIGE)]
        for (navn, _handling), svar in zip(valgt, samtidig(*(ett[1] for ett in valgt)), strict=True):
            if isinstance(svar, OperationalError):
                tell["avbrutt av databasen"] += 1
            elif isinstance(svar, NEI):
                tell[f"{navn}: nei, {type(svar).__name__}"] += 1
            elif isinstance(svar, Exception):
                return [navn, repr(svar)]
            else:
                tell[navn] += 1
        etter = ta_bilde(verden.foretak)
        if feil := finn_feil(etter):
            return [*(navn for navn, _handling in valgt), *feil]
    tell["forløp"] += 1
    return []
