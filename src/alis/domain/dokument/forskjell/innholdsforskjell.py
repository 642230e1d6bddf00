"""The difference of two whole agreements: any two, in either order."""

from collections.abc import Iterable
from dataclasses import dataclass

from alis.domain.dokument.forskjell.elementforskjell import Elementforskjell, elementforskjeller
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.faktaforskjell import (
    Faktaforskjell,
    Stillingsforskjell,
    faktaforskjeller,
    stillingsforskjeller,
)
from alis.domain.dokument.forskjell.punktforskjell import Punktforskjell, Punkttekst, punktforskjeller
from alis.domain.dokument.innhold import Avtaleinnhold, Malreferanse, Punkt
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Innholdsforskjell:
    """`punkter` and `elementer` are whole, with what is unchanged; `fakta` and `stillinger` only what differs."""

    gammel_mal: Malreferanse
    ny_mal: Malreferanse
    gammelt_skriftsprak: Skriftsprak
    nytt_skriftsprak: Skriftsprak
    punkter: tuple[Punktforskjell, ...]
    elementer: tuple[Elementforskjell, ...]
    fakta: tuple[Faktaforskjell, ...]
    stillinger: tuple[Stillingsforskjell, ...]

    @property
    def malen_er_endret(self) -> bool:
        return self.gammel_mal != self.ny_mal

    @property
    def endrede_punkter(self) -> tuple[Punktforskjell, ...]:
        return tuple(punkt for punkt in self.punkter if punkt.endring is not Endring.UENDRET)

    @property
    def endrede_elementer(self) -> tuple[Elementforskjell, ...]:
        return tuple(post for post in self.elementer if post.endring is not Endring.UENDRET)

    @property
    def gammel_sum(self) -> Belop:
        return _sum(post.gammelt_belop for post in self.elementer)

    @property
    def ny_sum(self) -> Belop:
        return _sum(post.nytt_belop for post in self.elementer)

    @property
    def differanse(self) -> Belop:
        """How much more a year the newer agreement gives in all; negative when less."""
        return self.ny_sum - self.gammel_sum

    @property
    def er_tom(self) -> bool:
        """Whether the two say the same, under the same template."""
        return not (
            self.malen_er_endret
            or self.endrede_punkter
            or self.endrede_elementer
            or self.fakta
            or self.stillinger
        )


def innholdsforskjell(*, gammelt: Avtaleinnhold, nytt: Avtaleinnhold) -> Innholdsforskjell:
    """From `gammelt` to `nytt`: what came, what went, what was changed, word by word and krone by krone.

    Their own numbers and dates of making are not compared: they always differ.
    """
    return Innholdsforskjell(
        gammel_mal=gammelt.mal,
        ny_mal=nytt.mal,
        gammelt_skriftsprak=gammelt.skriftsprak,
        nytt_skriftsprak=nytt.skriftsprak,
        punkter=punktforskjeller(gamle=_tekster(gammelt.punkter), nye=_tekster(nytt.punkter)),
        elementer=elementforskjeller(gamle=gammelt.fakta.elementer, nye=nytt.fakta.elementer),
        fakta=faktaforskjeller(gamle=gammelt.fakta, nye=nytt.fakta),
        stillinger=stillingsforskjeller(gamle=gammelt.fakta.lege.stillinger, nye=nytt.fakta.lege.stillinger),
    )


def _tekster(punkter: tuple[Punkt, ...]) -> tuple[Punkttekst, ...]:
    return tuple(
        Punkttekst(
            id=punkt.id,
            nummer=punkt.nummer,
            overskrift=punkt.overskrift,
            gjelder=punkt.gjelder,
            avsnitt=punkt.avsnitt,
            liste=punkt.liste,
        )
        for punkt in punkter
    )


def _sum(belop: Iterable[Belop | None]) -> Belop:
    return sum((sum_ for sum_ in belop if sum_ is not None), Belop.null())
