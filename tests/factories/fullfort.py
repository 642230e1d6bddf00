"""Service that is fulfilled: confirmed by the hospital, or done in an institution of the kommune's own."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from alis.domain.plassering.behov import Arena
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.institusjon.avslutt_institusjonstjeneste import fullfor_institusjonstjeneste
from alis.services.plassering.institusjon.for_institusjonsperioder import for_institusjonsperioder
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import dokumenter_laeringsmal
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from factories.behov import behovet
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, Tjeneste, dagen

ETTER = dagen(SLUTT + timedelta(days=3))


def fullfor(t: Tjeneste, *, tom: date = SLUTT) -> None:
    """As the hospital does it."""
    folg_tjenestene(naa=dagen())
    for mal in Laeringsmal:
        dokumenter_laeringsmal(
            aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laeringsmal=mal, dato=tom, naa=ETTER
        )
    bekreft(t, tom=tom)


def bekreft(t: Tjeneste, *, tom: date = SLUTT, naa: datetime = ETTER) -> None:
    """What was served; of its goals nothing is said."""
    bekreft_tjeneste(
        aktor=t.foretak.kontakt,
        tjeneste_id=t.tjeneste.pk,
        laas=t.naa.laas,
        fom=START,
        tom=tom,
        prosent=Decimal(100),
        naa=naa,
    )


def fullfor_i_kommunen(koordinator: Aktor, sak: AlisSak, maneder: int, fom: date = START) -> None:
    sted = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet")
    onsker = Behovsonsker(tidligst=START, onsket_fom=START, godtar_andre=True)
    behov_id = meld_behov(aktor=koordinator, sak_id=sak.pk, sted=sted, onsker=onsker, naa=dagen())
    for_institusjonsperioder(
        aktor=koordinator,
        behov_id=behov_id,
        laas=1,
        perioder={1: Periode(fom, add_months(fom, maneder) - EN_DAG)},
        naa=dagen(),
    )
    fullfor_institusjonstjeneste(aktor=koordinator, behov_id=behov_id, laas=behovet(behov_id).laas, naa=ETTER)
