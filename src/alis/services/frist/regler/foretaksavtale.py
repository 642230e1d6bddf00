"""The days of the agreements between kommuner and trusts: the yearly review, and a new one before the old runs out."""

from collections.abc import Iterator

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
    avtaler = foretaksavtaler_for(aktor).filter(status__in=(Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET))
    rader = med_forrige_gjennomgang(uten_etterfolger(avtaler))
    for rad in rader.select_related("kommune__organisasjon", "helseforetak"):
        motpart = rad.helseforetak if aktor.rolle is Rolle.KOORDINATOR else rad.kommune.organisasjon
        yield _deadline(rad, aktor.rolle), motpart.navn


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
