"""When a rate set can be called confirmed: every amount is known, and an authority has stated it."""

from collections.abc import Iterator

from alis.domain.regel.satssett import Satssett

BELOP = ("arsbelop", "timesats", "faktor", "timer")
OFFISIELL = "offisiell"


def mangler_for_bekreftelse(sett: Satssett) -> tuple[str, ...]:
    """The places of the amounts that are not known, or that no authority has stated, in the order of the set."""
    return (*_unknown(sett), *_not_official(sett))


def _unknown(sett: Satssett) -> Iterator[str]:
    for navn, sats in sett.element.items():
        if not sats.er_kjent:
            yield f"element.{navn}"
    if sett.tilrettelegging.andel is None:
        yield "tilrettelegging"
    if sett.sentralitetstillegg.arsbelop is None:
        yield "sentralitetstillegg"


def _not_official(sett: Satssett) -> Iterator[str]:
    for sats in sett.satser:
        if er_belop(sats.sti) and sats.visshet != OFFISIELL:
            yield sats.sti


def er_belop(sti: str) -> bool:
    """Whether the value says how much, rather than to whom or how it is counted."""
    return sti.rsplit(".", 1)[-1] in BELOP or sti in ("tilrettelegging.andel", "egenandel.andel")
