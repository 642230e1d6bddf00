"""Ask the doctor's other kommuner to mend the absence they typed, when the days they were told of are others, or none."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from alis.domain.plassering.fravarsavvik import Avvik, Avviksslag
from alis.domain.tilgang import Rettighet
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.tjeneste.andres_tjenester import (
    Sakstjeneste,
    avvik_i_saken,
    er_sagt,
    les_tjenester,
)
from alis.services.utdanning.bilder import fravarsbilde, stillingsbilde
from alis.services.utdanning.saksbilde import Fravarsbilde
from alis.services.varsel import rettighetshavere, varsle

MALER = {Avviksslag.FLYTT: Varselmal.TJENESTEDAGER_ENDRET, Avviksslag.FJERN: Varselmal.TJENESTEDAGER_BORTE}
"""Where nothing is typed the task itself has the new days, or is gone."""


def fortell_andre_kommuner(*, tjeneste: Sykehustjeneste, naa: datetime) -> None:
    """The service must be saved, with a new `laas` for new days. Nobody is told before her kommune is told of the service."""
    idag = lokal_dato(naa)
    hjemme = tjeneste.behov.sak
    andre = list(
        AlisSak.objects.filter(lege=hjemme.lege_id)
        .exclude(pk=hjemme.pk)
        .select_related("kommune")
        .prefetch_related("stillinger")
        .order_by("pk")
    )
    if not andre or not er_sagt(tjeneste, idag):
        return
    tjenester = les_tjenester([hjemme.lege_id], idag)[hjemme.lege_id]
    for sak in andre:
        for avvik in _of_the_service(sak, tjeneste, tjenester):
            _tell(sak, avvik, tjeneste, naa)


def _of_the_service(
    sak: AlisSak, tjeneste: Sykehustjeneste, tjenester: Sequence[Sakstjeneste]
) -> Sequence[Avvik]:
    """What the kommune has been asked of another service is not asked again."""
    fravar = _absences(sak)
    (sagt,) = (t.tjeneste.sagt for t in tjenester if t.tjeneste_id == tjeneste.pk)
    hennes = {ett.id for ett in fravar if Periode(ett.fom, ett.tom).overlaps(sagt)}
    andres = [t.tjeneste for t in tjenester if t.sak_id != sak.pk]
    stillinger = [stillingsbilde(rad) for rad in sak.stillinger.all()]
    return [avvik for avvik in avvik_i_saken(andres, stillinger, fravar) if avvik.fravar_id in hennes]


def _absences(sak: AlisSak) -> list[Fravarsbilde]:
    rader = sak.fravar.select_related("sykehussted").annotate(tjenesten=F("tjeneste__pk"))
    return [fravarsbilde(rad) for rad in rader]


def _tell(sak: AlisSak, avvik: Avvik, tjeneste: Sykehustjeneste, naa: datetime) -> None:
    mal = MALER[avvik.slag]
    varsle(
        mal=mal,
        til=rettighetshavere(
            rettighet=Rettighet.ENDRE_SAK, organisasjoner=[sak.kommune.organisasjon_id], dag=lokal_dato(naa)
        ),
        nokkel=f"{mal}:{avvik.fravar_id}:{tjeneste.pk}:{tjeneste.laas}",
        objekt_type="Fravar",
        objekt_id=avvik.fravar_id,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold={"dato": avvik.dager.fom, "siste": avvik.dager.last},
        naa=naa,
    )
