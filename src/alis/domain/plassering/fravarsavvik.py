"""What is wrong with the absence of a case, beside the days that its doctor serves in a hospital for another kommune."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from alis.domain.verdier.periode import Periode, merge


@dataclass(frozen=True, slots=True, kw_only=True)
class Andrestjeneste:
    """A service that another kommune reported: `dager` are those it has now, None where nothing came of it, and `sagt` all
    that were ever to be in it. `nytt_at` is when there last was something new to know of them.
    """

    sagt: Periode
    dager: Periode | None
    nytt_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Skrevetfravar:
    """Institution service that the kommune typed, first at `fort_at` (None: long ago). `star_at` is when it last said that
    the days stand, whatever it is told of services.
    """

    id: UUID
    dager: Periode
    fort_at: datetime | None
    star_at: datetime | None

    def is_answer_to(self, tjeneste: Andrestjeneste) -> bool:
        """It was typed by someone who could know, or stands all the same."""
        return self.stands(tjeneste) or (self.fort_at is not None and self.fort_at >= tjeneste.nytt_at)

    def stands(self, tjeneste: Andrestjeneste) -> bool:
        return self.star_at is not None and self.star_at >= tjeneste.nytt_at


class Avviksslag(StrEnum):
    MANGLER = "mangler"
    FLYTT = "flytt"
    FJERN = "fjern"


@dataclass(frozen=True, slots=True, kw_only=True)
class Avvik:
    """MANGLER: `dager` are not typed. FLYTT: the absence should have `dager`. FJERN: it is there for `dager`, which are
    served no more. `kan_sta`: the kommune may answer that it is right as it is; days of service without absence never are.
    """

    slag: Avviksslag
    dager: Periode
    fravar_id: UUID | None = None
    kan_sta: bool = True


def finn_avvik(
    *,
    tjenester: Sequence[Andrestjeneste],
    stillinger: Sequence[Periode],
    fravar: Sequence[Periode],
    skrevet: Sequence[Skrevetfravar],
) -> tuple[Avvik, ...]:
    """`fravar` are all absences of the case, of which `skrevet` may be asked about. Only days in a position are spoken of.

    The answer follows from how things stand, and not from the way there: days that changed twice are asked about once.
    """
    dagene = _Dager(tjenester, stillinger)
    flyttes = [avvik for ett in skrevet if (avvik := _moved(ett, dagene, fravar))]
    dekket = [*fravar, *(avvik.dager for avvik in flyttes)]
    mangler = [segment for hele in dagene.borte for segment in hele.subtract(dekket)]
    bort = [avvik for ett in skrevet if (avvik := _gone(ett, dagene))]
    par = list(zip(bort, mangler, strict=False))
    return (
        *flyttes,
        *(Avvik(slag=Avviksslag.FLYTT, dager=nye, fravar_id=ett.fravar_id) for ett, nye in par),
        *bort[len(par) :],
        *(Avvik(slag=Avviksslag.MANGLER, dager=segment) for segment in mangler[len(par) :]),
    )


class _Dager:
    """`naa` are all days of service now; `borte` are those of them in a position of the case."""

    def __init__(self, tjenester: Sequence[Andrestjeneste], stillinger: Sequence[Periode]) -> None:
        self.tjenester = tjenester
        self.stillinger = stillinger
        self.naa = merge(t.dager for t in tjenester if t.dager)
        self.borte = self.in_post(self.naa)

    def in_post(self, perioder: Iterable[Periode]) -> tuple[Periode, ...]:
        return merge(felles for p in perioder for post in self.stillinger if (felles := p.cut(post)))

    def met_by(self, ett: Skrevetfravar) -> Iterator[Andrestjeneste]:
        return (t for t in self.tjenester if t.dager and t.dager.overlaps(ett.dager))

    def lost(self, ett: Skrevetfravar) -> tuple[Periode, ...]:
        """Days that were to be served and are not, which the absence is no answer to."""
        ukjente = (t for t in self.tjenester if not ett.is_answer_to(t))
        return self.in_post(segment for t in ukjente for segment in t.sagt.subtract(self.naa))


def _moved(ett: Skrevetfravar, dagene: _Dager, fravar: Sequence[Periode]) -> Avvik | None:
    """It meets days of service, and is not the same. Another absence keeps the days that it has."""
    andre = [annet for annet in fravar if annet != ett.dager]
    segmenter = (segment for hele in dagene.borte for segment in hele.subtract(andre))
    nye = next((segment for segment in segmenter if segment.overlaps(ett.dager)), None)
    if nye is None:
        return None
    for_mye = dagene.in_post(ett.dager.subtract(dagene.naa))
    if for_mye and all(map(ett.stands, dagene.met_by(ett))):
        return None
    if not for_mye and not nye.subtract([ett.dager]):
        return None
    return Avvik(slag=Avviksslag.FLYTT, dager=nye, fravar_id=ett.id, kan_sta=bool(for_mye))


def _gone(ett: Skrevetfravar, dagene: _Dager) -> Avvik | None:
    """It meets no day of service any more."""
    if any(ett.dager.overlaps(segment) for segment in dagene.borte):
        return None
    tapt = next((segment for segment in dagene.lost(ett) if segment.overlaps(ett.dager)), None)
    return None if tapt is None else Avvik(slag=Avviksslag.FJERN, dager=tapt, fravar_id=ett.id)
