"""Services in a hospital, made by a yes to an offer."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Behov, Plasstilbud, Sykehustjeneste
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.svar_paa_tilbud import godta_tilbud
from factories.parter import lag_koordinator
from factories.sykehusplass import (
    NAA,
    START,
    Foretak,
    det_som_faller,
    lag_behov,
    lag_foretak,
    lag_plass,
    lag_tilbud,
)
from factories.utdanning import lag_alis, lag_sak

SLUTT = date(2027, 2, 28)
"""The last of the six months from `START`."""


@dataclass(frozen=True, kw_only=True)
class Tjeneste:
    """A service and the three whom it concerns."""

    tjeneste: Sykehustjeneste
    foretak: Foretak
    koordinator: Aktor
    lege: Aktor

    @property
    def behov(self) -> Behov:
        return Behov.objects.get(pk=self.tjeneste.behov_id)

    @property
    def naa(self) -> Sykehustjeneste:
        """As it stands in the database."""
        return Sykehustjeneste.objects.select_related("fravar").get(pk=self.tjeneste.pk)


def godta(tilbud: Plasstilbud, naa: datetime = NAA) -> Sykehustjeneste:
    godta_tilbud(
        aktor=lag_alis(tilbud.behov.sak),
        tilbud_id=tilbud.pk,
        laas=tilbud.laas,
        sett=det_som_faller(tilbud, naa),
        gir_fra_seg=True,
        naa=naa,
    )
    return Sykehustjeneste.objects.get(tilbud=tilbud)


def lag_tjeneste(
    foretak: Foretak | None = None,
    *,
    sak: AlisSak | None = None,
    koordinator: Aktor | None = None,
    fom: date = START,
) -> Tjeneste:
    """Accepted on the first of February, and by default from September to the end of February after."""
    foretak, koordinator = foretak or lag_foretak(), koordinator or lag_koordinator()
    sak = sak or lag_sak(koordinator)
    behov = lag_behov(foretak, sak=sak, tidligst=fom, onsket_fom=fom)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=fom))
    return Tjeneste(
        tjeneste=godta(tilbud), foretak=foretak, koordinator=koordinator, lege=lag_alis(behov.sak)
    )


def lag_begynt_del(foretak: Foretak, sak: AlisSak) -> UUID:
    """The first part of a need that is in two, begun long ago and over, as the doctor's own need in the trust has it."""
    behov = Behov.objects.get(sak=sak, helseforetak=foretak.sted.helseforetak, deler=2)
    behov.tidligst = behov.onsket_fom = date(2024, 1, 1)
    behov.save()
    plass = lag_plass(foretak, maneder=3, fom=behov.tidligst)
    tilbud = lag_tilbud(foretak, behov, plass, del_nr=1)
    return godta(tilbud).pk


def dagen(dag: date = START) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 11, tzinfo=UTC)
