"""The days of the agreements between kommuner and trusts: the yearly review, and a new one before the old runs out."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.plassering.foretaksavtale import neste_gjennomgang, ny_foretaksavtale_innen
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.plassering.foretaksavtaler import (
    foretaksavtaler_for,
    med_forrige_gjennomgang,
    uten_etterfolger,
)
from alis.records.plassering.models import Foretaksavtale

PARTENES = (Rolle.KOORDINATOR, Rolle.ALIS_KONTAKT)
"""Who keeps the days for each party."""


def foretaksavtalefrister(aktor: Aktor) -> Iterator[tuple[Frist, str]]:
    """Each with the name of the other party: both have the day, each as her own. One question; none for other roles."""
    if aktor.rolle not in PARTENES or not aktor.har(Rettighet.SE_FORETAKSAVTALE):
        return
    rader = _with_a_day(foretaksavtaler_for(aktor))
    for rad in rader.select_related("kommune__organisasjon", "helseforetak"):
        motpart = rad.helseforetak if aktor.rolle is Rolle.KOORDINATOR else rad.kommune.organisasjon
        yield _deadline(rad, aktor.rolle), motpart.navn


def foretaksavtaledager(*, kommuner: Collection[str] | None) -> Iterator[Frist]:
    """As the notices tell of them: each once, as the kommune's, or of the one it has become part of. None is the whole nation.
    One question.
    """
    rader = _with_a_day(Foretaksavtale.objects.all()).annotate(
        kommunens=Coalesce("kommune__sammenslaing__etterfolger", "kommune")
    )
    for rad in rader if kommuner is None else rader.filter(kommunens__in=kommuner):
        yield replace(_deadline(rad, Rolle.KOORDINATOR), kommunenummer=rad.kommunens)


def _with_a_day(avtaler: QuerySet[Foretaksavtale]) -> QuerySet[Foretaksavtale]:
    """Those in force, and those under notice or run out that nothing has come after."""
    levende = avtaler.filter(status__in=(Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET))
    return med_forrige_gjennomgang(uten_etterfolger(levende))


def _deadline(rad: Foretaksavtale, eier: Rolle) -> Frist:
    if rad.siste_dag is not None:
        slag, regnet = Fristslag.FORNY_FORETAKSAVTALE, ny_foretaksavtale_innen(siste_dag=rad.siste_dag)
    else:
        slag = Fristslag.GJENNOMGA_FORETAKSAVTALE
        regnet = neste_gjennomgang(forrige=rad.forrige)  # type: ignore[attr-defined]
    return Frist(
        slag=slag,
        objekt_type="Foretaksavtale",
        objekt_id=rad.pk,
        regnet=regnet,
        eier=eier,
        kommunenummer=rad.kommune_id,
        sak_id=None,
        organisasjon_id=rad.helseforetak_id,
    )
