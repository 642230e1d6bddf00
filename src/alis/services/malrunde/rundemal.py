"""The template version that a round is about, and those it comes after."""

from dataclasses import dataclass
from functools import cached_property

from alis.domain.avtale.malrunde import Malforhold
from alis.domain.dokument import Mal
from alis.services.felles import FinnesIkke
from alis.services.mal.list_serie import list_serie


@dataclass(frozen=True, kw_only=True)
class Rundemal:
    """`eldre` is never empty, and comes oldest first."""

    mal: Mal
    eldre: tuple[Mal, ...]

    @cached_property
    def eldre_versjoner(self) -> frozenset[str]:
        return frozenset(mal.versjon for mal in self.eldre)

    def forhold(self, navn: str, versjon: str) -> Malforhold:
        """What an agreement made from `navn`/`versjon` is to this round; a still newer version counts as this one."""
        if navn != self.mal.navn:
            return Malforhold.ANNEN
        return Malforhold.ELDRE if versjon in self.eldre_versjoner else Malforhold.NY

    def eldre_mal(self, versjon: str) -> Mal:
        return next(mal for mal in self.eldre if mal.versjon == versjon)


def finn_rundemal(navn: str, versjon: str) -> Rundemal:
    """Raises `FinnesIkke` for a version that is not there, or that nothing comes before."""
    serie = list_serie(navn)
    for nummer, mal in enumerate(serie):
        if mal.versjon == versjon and nummer > 0:
            return Rundemal(mal=mal, eldre=serie[:nummer])
    raise FinnesIkke
