"""What is to be decided: doctors who wait for hospital service, and the places there are."""

from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.behov import MANEDER

LENGSTE_PLASS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Onske:
    """A department at a place of treatment. The words are compared exactly."""

    sted: str
    avdeling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidat:
    """A doctor who waits. `prioritet` is the kommune's own order, 1 first; `meldt` when she was reported: the day, or the
    moment where that is known of everyone.

    She can begin on `tidligst`, wishes to on `onsket_fom`, and may be asked to move that by `maks_avvik_maneder` whole
    months (003 pkt. 5). `onsker` in her own order; `godtar_andre`: she takes a place outside them.

    A place serves her from `minste_maneder` to `storste_maneder`: six or more, or, of a service in two parts, less. Those
    in `avslatte` she has been offered before, and did not take. `ved_samme_avdeling`: all of her service is to be at the
    department of its first part, so that `onsker` is that alone.
    """

    id: str
    kommune: str
    prioritet: int
    meldt: date
    tidligst: date
    onsket_fom: date
    maks_avvik_maneder: int
    onsker: tuple[Onske, ...]
    godtar_andre: bool
    minste_maneder: int = MANEDER
    storste_maneder: int = LENGSTE_PLASS
    avslatte: frozenset[str] = frozenset()
    ved_samme_avdeling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plass:
    """`antall` equal vacancies at a department, from a day, for whole months."""

    id: str
    helseforetak: str
    sted: str
    avdeling: str
    fom: date
    maneder: int
    antall: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Sorted by id when it is made, so that the order in which the lists came means nothing. Ids are unique."""

    kandidater: tuple[Kandidat, ...]
    plasser: tuple[Plass, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "kandidater", tuple(sorted(self.kandidater, key=lambda k: k.id)))
        object.__setattr__(self, "plasser", tuple(sorted(self.plasser, key=lambda p: p.id)))

    @property
    def rekkefolge(self) -> tuple[Kandidat, ...]:
        """By the day they were reported, then by id."""
        return tuple(sorted(self.kandidater, key=lambda k: (k.meldt, k.id)))
