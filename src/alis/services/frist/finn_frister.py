"""All the deadlines of some cases: the table of the rules, and the rules applied."""

from collections.abc import Callable, Iterator

from alis.domain.frist import Frist
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.avtale import avtalefrister
from alis.services.frist.regler.forhandling import svarfrister
from alis.services.frist.regler.krav import kravfrister
from alis.services.frist.regler.signering import signeringsfrister
from alis.services.frist.regler.slutt import sluttfrister
from alis.services.frist.regler.veilederavtale import veilederfrister
from alis.services.sats import satser_lest

Fristregel = Callable[[Fristutvalg], Iterator[Frist]]

REGLER: tuple[Fristregel, ...] = (
    avtalefrister,
    signeringsfrister,
    svarfrister,
    sluttfrister,
    veilederfrister,
    kravfrister,
)
"""A new feature's rule is a line here; see docs/utvikling/ny-frist.md."""


def finn_frister(utvalg: Fristutvalg) -> list[Frist]:
    """By day. A fixed number of queries however many the cases are."""
    with satser_lest():
        funnet = [frist for regel in REGLER for frist in regel(utvalg)]
    return sorted(funnet, key=lambda frist: (frist.dato, frist.nokkel))
