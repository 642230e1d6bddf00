"""Needs reported through the services: two doctors of one kommune in a trust's queue."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from alis.domain.plassering.behov import Innmelding
from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Foretaksprofil
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.meld_behov import meld_behov
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.sykehusplass import Foretak, lag_foretak, lag_kandidater
from factories.utdanning import lag_alis

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SENERE = datetime(2026, 3, 1, 9, tzinfo=UTC)
ONSKET = Behovsonsker(tidligst=date(2027, 6, 1), onsket_fom=date(2027, 9, 1), godtar_andre=True)


@dataclass(frozen=True, kw_only=True)
class Innmeldt:
    """A kommune with doctors, and the trust that some of them are reported to."""

    koordinator: Aktor
    foretak: Foretak
    saker: list[AlisSak]

    @property
    def sted(self) -> Behovssted:
        return Behovssted(helseforetak_id=self.foretak.sted.helseforetak_id)

    def meld(self, nummer: int = 0, *, naa: datetime = NAA, **endret: Any) -> UUID:
        onsker = replace(ONSKET, **{"avdelinger": (self.foretak.medisin.pk,)} | endret)
        return meld_behov(
            aktor=self.koordinator, sak_id=self.saker[nummer].pk, sted=self.sted, onsker=onsker, naa=naa
        )

    def alis(self, nummer: int = 0) -> Aktor:
        return lag_alis(self.saker[nummer])


def lag_innmeldt(antall: int = 2) -> Innmeldt:
    """The doctors have had their roles since long ago, so that they can be told."""
    kommune = lag_kommune()
    saker = lag_kandidater(kommune, antall)
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    return Innmeldt(koordinator=lag_koordinator(kommune), foretak=lag_foretak(), saker=saker)


LENGE = 48
"""Months. Later than the years in the kommune of any doctor here are full."""


def lag_forvarslet(innmelding: Innmelding = Innmelding.I_FORVEIEN) -> Innmeldt:
    """The trust wants the report so long before."""
    innmeldt = lag_innmeldt()
    Foretaksprofil.objects.create(
        helseforetak=innmeldt.foretak.sted.helseforetak, innmelding=innmelding, maneder_i_forveien=LENGE
    )
    return innmeldt


def behovet(behov_id: UUID) -> Behov:
    return Behov.objects.get(pk=behov_id)


def rekkefolgen(innmeldt: Innmeldt) -> list[UUID]:
    """Those that wait, the first first."""
    helseforetak = innmeldt.foretak.sted.helseforetak_id
    venter = Behov.objects.filter(helseforetak=helseforetak, prioritet__isnull=False)
    return list(venter.order_by("prioritet").values_list("pk", flat=True))
