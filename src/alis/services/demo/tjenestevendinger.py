"""Services of the demo that have not begun, or went otherwise than planned: one that waits for its first day, one whose place the
trust withdrew, and one that ended early, of which the rest is reported.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from alis.domain.plassering.innmeldingsregler import det_som_gjenstar
from alis.domain.tilgang import Aktor
from alis.domain.verdier.periode import EN_DAG, add_months
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.scene import Kommunescene
from alis.services.demo.tjenesteliv import Tjenesteliv
from alis.services.plassering.behovsfelter import Behovsonsker
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.trekk_plass import trekk_plass

RANA, VESTVAGOY, SORTLAND = "1833", "1860", "1870"
VENTER, MISTET, SLUTTET = (RANA, "Noah Skonseng"), (VESTVAGOY, "Aurora Gravdal"), (SORTLAND, "Iris Melbu")
TJENTE = 3
"""Months that were served of the six."""


def lag_vendinger(
    scener: Mapping[str, Kommunescene], kontakt: Aktor, kalender: Kalender
) -> Iterator[Hendelse]:
    """At Nordlandssykehuset. The first month of each is counted from the day the demo is made."""
    venter, mistet, sluttet = (
        Vendingsliv(scener[kommune], kontakt, navn=navn, fom=kalender.forste(maned), avdeling="Kirurgi")
        for (kommune, navn), maned in ((VENTER, 3), (MISTET, 6), (SLUTTET, -5))
    )
    yield from _until_accepted(venter, klokken(kalender.idag, -110))
    yield Hendelse(tidspunkt=klokken(kalender.idag, -12, minutt=55), gjor=venter.lag_kontrakt)
    yield from _until_accepted(mistet, klokken(kalender.idag, -100))
    yield Hendelse(tidspunkt=klokken(kalender.idag, -9, minutt=55), gjor=mistet.mist_plassen)
    yield from _until_accepted(sluttet, klokken(sluttet.fom, -100))
    for dager, gjor in (
        (0, sluttet.folg),
        (40, sluttet.ta_kontakt),
        (80, sluttet.slutt),
        (95, sluttet.bekreft),
    ):
        yield Hendelse(tidspunkt=klokken(sluttet.fom, dager, minutt=55), gjor=gjor)
    yield Hendelse(tidspunkt=klokken(kalender.idag, -14, minutt=55), gjor=sluttet.meld_resten)
    yield Hendelse(tidspunkt=klokken(kalender.idag, -11, minutt=55), gjor=sluttet.registrer)


def _until_accepted(liv: "Vendingsliv", fra: datetime) -> Iterator[Hendelse]:
    for dager, gjor in ((0, liv.meld), (5, liv.registrer), (30, liv.lys_ut_og_tilby), (33, liv.godta)):
        yield Hendelse(tidspunkt=fra + dager * EN_DAG, gjor=gjor)


class Vendingsliv(Tjenesteliv):
    """With what can come between."""

    def mist_plassen(self, naa: datetime) -> None:
        plass = Ledigplass.objects.get(pk=self.plass_id)
        trekk_plass(
            aktor=self.kontakt,
            plass_id=plass.pk,
            laas=plass.laas,
            fordi="Avdelingen får færre stillinger dette halvåret.",
            naa=naa,
        )

    def slutt(self, naa: datetime) -> None:
        tjeneste = self._service()
        self.tom = add_months(self.fom, TJENTE) - EN_DAG
        avslutt_tjeneste(
            aktor=self.kontakt, tjeneste_id=tjeneste.pk, laas=tjeneste.laas, tom=self.tom, naa=naa
        )

    def meld_resten(self, naa: datetime) -> None:
        """From the month in half a year."""
        start = add_months(lokal_dato(naa).replace(day=1), 6)
        avdeling = self._department()
        onsker = Behovsonsker(
            tidligst=start,
            onsket_fom=start,
            gjenstar=det_som_gjenstar(fullfort=TJENTE).verdi,
            avdelinger=(avdeling.pk,),
            godtar_andre=True,
        )
        self._report(onsker, avdeling, naa)
