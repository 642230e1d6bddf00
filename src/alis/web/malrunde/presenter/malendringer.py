"""What a new template version changes, for everyone and for the positions of one agreement."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alis.domain.dokument import Mal, Skriftsprak
from alis.domain.dokument.forskjell import Bit, Malforskjell, gammel_tekst, malforskjell
from alis.services.malrunde.rundebilde import Rundebilde
from alis.web.felles.forskjellsord import punkt_i_ord
from alis.web.felles.forskjellsvisning import Punktblokk, lag_malblokker

UTEN_BETYDNING = frozenset({"bunn_midt"})
"""Labels that only name the template itself."""


@dataclass(frozen=True, kw_only=True)
class Malendringer:
    """From one older version to the new one. `faste_ord` are labels of the document with other words."""

    fra: str
    til: str
    setninger: tuple[str, ...]
    punkter: tuple[Punktblokk, ...]
    faste_ord: tuple[tuple[Bit, ...], ...]


def lag_malendringer(bilde: Rundebilde) -> tuple[Malendringer, ...]:
    """One for each older version that agreements are made from, oldest first; the newest of them where none is shown."""
    brukt = {rad.eldre_versjon for rad in bilde.rader} or {bilde.rundemal.eldre[-1].versjon}
    return tuple(
        _changes(eldre, bilde.rundemal.mal) for eldre in bilde.rundemal.eldre if eldre.versjon in brukt
    )


def endringer_for_rader(bilde: Rundebilde) -> dict[str, str]:
    """How many clauses change for each agreement, in words, by its id."""

    @cache
    def antall(eldre_versjon: str, stillingstyper: frozenset[str]) -> int:
        forskjell = malforskjell(
            gammel=bilde.rundemal.eldre_mal(eldre_versjon),
            ny=bilde.rundemal.mal,
            skriftsprak=_skriftsprak(),
            stillingstyper=stillingstyper,  # type: ignore[arg-type]
        )
        return len(forskjell.endrede_punkter) + len(forskjell.nye_partsfelter)

    return {
        str(rad.avtale_id): _in_words(antall(rad.eldre_versjon, rad.stillingstyper)) for rad in bilde.rader
    }


def _in_words(antall: int) -> str:
    if not antall:
        return _("Bare navnet på malen")
    return ngettext("%(antall)s punkt", "%(antall)s punkter", antall) % {"antall": antall}


def _changes(eldre: Mal, ny: Mal) -> Malendringer:
    sprak = _skriftsprak()
    forskjell = malforskjell(gammel=eldre, ny=ny, skriftsprak=sprak)
    return Malendringer(
        fra=eldre.vist_navn(sprak),
        til=ny.vist_navn(sprak),
        setninger=tuple(_sentences(forskjell, eldre, ny, sprak)),
        punkter=lag_malblokker(forskjell),
        faste_ord=tuple(
            ord_.biter
            for ord_ in forskjell.ord
            if ord_.noekkel not in UTEN_BETYDNING and gammel_tekst(ord_.biter)
        ),
    )


def _sentences(forskjell: Malforskjell, eldre: Mal, ny: Mal, sprak: Skriftsprak) -> Iterator[str]:
    for felt in forskjell.nye_partsfelter:
        yield _("Avtalen oppgir nå også: %(felt)s.") % {"felt": ny.ord[sprak].get(felt, felt).lower()}
    for felt in forskjell.fjernede_partsfelter:
        yield _("Avtalen oppgir ikke lenger: %(felt)s.") % {"felt": eldre.ord[sprak].get(felt, felt).lower()}
    yield from (punkt_i_ord(punkt) for punkt in forskjell.endrede_punkter)


def _skriftsprak() -> Skriftsprak:
    return Skriftsprak.NYNORSK if get_language() == "nn" else Skriftsprak.BOKMAL
