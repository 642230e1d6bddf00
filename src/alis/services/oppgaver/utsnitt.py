"""A page of the tasks. They are derived, not stored, so the key to the next page is the last task that was shown: its
deadline and a mark that says which it was without naming anyone. Where it has been done since, the page begins at its deadline.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s

from alis.services.oppgaver.oppgave import Oppgave

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Utsnitt:
    """`forste` is the number of the first task shown, from 1; `neste` begins the next page, and is empty on the last."""

    oppgaver: Sequence[Oppgave]
    forste: int
    neste: str


def lag_utsnitt(oppgaver: Sequence[Oppgave], *, etter: str = "", per_side: int = PER_SIDE) -> Utsnitt:
    """Return the tasks after the key, of those that are sorted by deadline; from the first where the key is none of ours."""
    fra = _start(oppgaver, etter) if etter else 0
    vist = oppgaver[fra : fra + per_side]
    er_flere = fra + per_side < len(oppgaver)
    return Utsnitt(oppgaver=vist, forste=fra + 1, neste=lag_nokkel(vist[-1]) if er_flere else "")


def lag_nokkel(oppgave: Oppgave) -> str:
    """Return the deadline and the mark of the task."""
    om = (
        oppgave.slag,
        oppgave.sak_id,
        oppgave.versjon_id,
        oppgave.objekt_id,
        oppgave.dag,
        oppgave.tilskuddsperiode,
    )
    return f"{oppgave.frist.isoformat()}.{blake2s(repr(om).encode(), digest_size=6).hexdigest()}"


def _start(oppgaver: Sequence[Oppgave], etter: str) -> int:
    """The deadline narrows the search, so that only tasks of that day are marked."""
    frist, _punktum, _merke = etter.partition(".")
    fra = next((nr for nr, oppgave in enumerate(oppgaver) if oppgave.frist.isoformat() >= frist), 0)
    for nr, oppgave in enumerate(oppgaver[fra:], fra):
        if oppgave.frist.isoformat() != frist:
            return fra
        if lag_nokkel(oppgave) == etter:
            return nr + 1
    return fra
