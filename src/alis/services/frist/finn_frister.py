"""All the deadlines of some cases, and those of the kommune's application: the tables of the rules, and the rules applied."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from alis.domain.frist import Frist
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.avtale import avtalefrister
from alis.services.frist.regler.forhandling import svarfrister
from alis.services.frist.regler.krav import kravfrister
from alis.services.frist.regler.plass import plassfrister
from alis.services.frist.regler.signering import signeringsfrister
from alis.services.frist.regler.slutt import sluttfrister
from alis.services.frist.regler.soknad import soknadsfrister
from alis.services.frist.regler.tjeneste import tjenestefrister
from alis.services.frist.regler.veilederavtale import veilederfrister
from alis.services.sats import satser_lest
from alis.services.soknad.utlysninger_lest import utlysninger_lest

Fristregel = Callable[[Fristutvalg], Iterator[Frist]]

REGLER: tuple[Fristregel, ...] = (
    avtalefrister,
    signeringsfrister,
    svarfrister,
    sluttfrister,
    veilederfrister,
    kravfrister,
    plassfrister,
    tjenestefrister,
)
"""A new feature's rule is a line here; see docs/utvikling/ny-frist.md."""


def finn_frister(utvalg: Fristutvalg) -> list[Frist]:
    """By day. A fixed number of queries however many the cases are."""
    with satser_lest():
        return _by_day(frist for regel in REGLER for frist in regel(utvalg))


def finn_kommunefrister(*, kommuner: Collection[str] | None, idag: date) -> list[Frist]:
    """By day, those of each kommune's application. None is the whole nation. A fixed number of queries for each call."""
    with satser_lest(), utlysninger_lest():
        return _by_day(soknadsfrister(kommuner=kommuner, idag=idag))


def _by_day(frister: Iterable[Frist]) -> list[Frist]:
    return sorted(frister, key=lambda frist: (frist.dato, frist.nokkel))
