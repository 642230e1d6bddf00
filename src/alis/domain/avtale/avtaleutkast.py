"""An agreement before it is frozen: what the parties have written down so far, and what the case says."""

from dataclasses import dataclass
from datetime import date

from alis.domain.avtale.element import Element
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Andel, Belop


@dataclass(frozen=True, kw_only=True)
class Avtalepost:
    """One element: the parties' own words after «Følgende er avtalt», and an amount a year."""

    element: Element
    avtalt: str = ""
    belop_per_ar: Belop | None = None

    @property
    def er_tom(self) -> bool:
        return not self.avtalt and self.belop_per_ar is None


@dataclass(frozen=True, kw_only=True)
class Avtaleutkast:
    """The facts of 002 §2 and §4. An empty text or `None` is not yet stated.

    `stillinger` are those with a day on or after `gjelder_fra`. `forrige_gjelder_fra` is the first day of the version
    that this one will replace, `forrige_slutt` the last day that it has been given. `apne_forslag` are the elements where a proposal waits for an answer; `enige` is what both
    parties have accepted in a bargaining.
    """

    kontaktperson: str
    arbeidssted: str
    start_spesialisering: date | None
    forventet_slutt: date | None
    gjelder_fra: date | None
    forrige_gjelder_fra: date | None
    forrige_slutt: date | None = None
    driftsform: Driftsform
    fordeling_alis: Andel | None
    stillinger: tuple[Stilling, ...]
    veileder: str
    sentralitetsklasse: int | None
    poster: tuple[Avtalepost, ...]
    apne_forslag: frozenset[Element] = frozenset()
    enige: tuple[Avtalepost, ...] = ()

    @property
    def stillingstyper(self) -> frozenset[Stillingstype]:
        return frozenset(stilling.type for stilling in self.stillinger)

    def post(self, element: Element) -> Avtalepost:
        """What is agreed under the element, or an empty post."""
        return next((post for post in self.poster if post.element is element), Avtalepost(element=element))
