"""Vacancies and offers in the demo: pasted, reported by the trust's own system and withdrawn; declined, run out, taken back, and
one that waits for the doctor's answer.
"""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID, uuid5

from alis.domain.flyt import Tilbudsstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier.periode import add_months
from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling, Behov, Ledigplass, Plasstilbud
from alis.services.demo.behovsliv import FORETAK, FORST, SIST
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.i_rollen import i_rollen
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.sakslop import SYKEHUS
from alis.services.demo.scene import Kommunescene
from alis.services.plassering.lim_inn_plasser import lim_inn_plasser
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.maskin.lag_maskinnokkel import lag_maskinnokkel
from alis.services.plassering.maskin.ta_imot_plasser import Sendtplass, ta_imot_plasser
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud
from alis.services.plassering.trekk_plass import trekk_plass
from alis.services.plassering.trekk_tilbud import trekk_tilbud

NAVNEROM = UUID("6f0f3b52-2f0e-4c3e-9a55-0d4b1d3c7a12")
SYSTEMET = "Turnusplan"


def lag_plasshendelser(scene: Kommunescene, kontakt: Aktor, kalender: Kalender) -> Iterator[Hendelse]:
    """Of the two of Steigen who have waited longest. Days are counted back from the day the demo is made."""
    liv = Plassliv(scene, kontakt)
    for dager, gjor in (
        (-200, liv.registrer_den_forste),
        (-95, liv.lim_inn),
        (-90, liv.tilby(0)),
        (-75, liv.la_tilbudet_ga_ut),
        (-60, liv.tilby(1)),
        (-58, liv.si_nei),
        (-55, liv.registrer_den_siste),
        (-40, liv.tilby(2)),
        (-38, liv.ta_tilbudet_tilbake),
        (-37, liv.trekk_plassen),
        (-20, liv.la_systemet_melde),
        (-3, liv.tilby(3)),
    ):
        yield Hendelse(tidspunkt=klokken(kalender.idag, dager, minutt=50), gjor=gjor)


class Plassliv:
    def __init__(self, scene: Kommunescene, kontakt: Aktor) -> None:
        self.scene, self.kontakt = scene, kontakt

    def registrer_den_forste(self, naa: datetime) -> None:
        registrer_behov(aktor=self.kontakt, behov_ider=[self._need(FORST).pk], naa=naa)

    def registrer_den_siste(self, naa: datetime) -> None:
        registrer_behov(aktor=self.kontakt, behov_ider=[self._need(SIST).pk], naa=naa)

    def lim_inn(self, naa: datetime) -> None:
        """Four that she could use, and two for the year after."""
        rader = [("Indremedisin", maned) for maned in range(4)] + [("Kirurgi", 12), ("Kirurgi", 15)]
        tekst = "\n".join(
            f"{avdeling}\t{SYKEHUS}\t{add_months(self._wished(), maned)}\t6" for avdeling, maned in rader
        )
        lim_inn_plasser(aktor=self.kontakt, parti_id=uuid5(NAVNEROM, "listen"), tekst=tekst, valg={}, naa=naa)

    def tilby(self, maned: int) -> "Tilby":
        return Tilby(self, maned)

    def la_tilbudet_ga_ut(self, naa: datetime) -> None:
        lop_ut_tilbud(naa=naa)

    def si_nei(self, naa: datetime) -> None:
        tilbud = self.sendt()
        legen = i_rollen(tilbud.behov.sak.lege_id, Rolle.ALIS, self.scene)
        avsla_tilbud(aktor=legen, tilbud_id=tilbud.pk, laas=tilbud.laas, naa=naa)

    def ta_tilbudet_tilbake(self, naa: datetime) -> None:
        tilbud = self.sendt()
        trekk_tilbud(
            aktor=self.kontakt,
            tilbud_id=tilbud.pk,
            laas=tilbud.laas,
            fordi="Avdelingen flytter, og plassen blir ikke noe av.",
            naa=naa,
        )

    def trekk_plassen(self, naa: datetime) -> None:
        plass = self.plassen(2)
        trekk_plass(
            aktor=self.kontakt,
            plass_id=plass.pk,
            laas=plass.laas,
            fordi="Avdelingen flytter, og plassen blir ikke noe av.",
            naa=naa,
        )

    def la_systemet_melde(self, naa: datetime) -> None:
        """The key is shown to nobody: another is made by whoever wants one."""
        nokkel_id = uuid5(NAVNEROM, SYSTEMET)
        lag_maskinnokkel(aktor=self.kontakt, nokkel_id=nokkel_id, navn=SYSTEMET, dager=365, naa=naa)
        plass = Sendtplass(
            referanse="KIR-1",
            avdeling="Kirurgi",
            sted=SYKEHUS,
            fom=add_months(self._wished(), 24),
            maneder=6,
            antall=2,
        )
        ta_imot_plasser(aktor=self.kontakt, nokkel_id=nokkel_id, plasser=[plass], naa=naa)

    def plassen(self, maned: int) -> Ledigplass:
        return Ledigplass.objects.get(
            avdeling=self._department(),
            fom=add_months(self._wished(), maned),
            meldt_av=self.kontakt.person_id,
        )

    def behovet(self) -> Behov:
        return self._need(FORST)

    def sendt(self) -> Plasstilbud:
        tilbud = Plasstilbud.objects.select_related("behov__sak")
        return tilbud.get(behov=self._need(FORST), status=Tilbudsstatus.SENDT)

    def _wished(self) -> date:
        return self._need(FORST).onsket_fom

    def _department(self) -> Avdeling:
        sted = Sykehussted.objects.get(helseforetak__navn=FORETAK, navn=SYKEHUS)
        return Avdeling.objects.get(sykehussted=sted, navn="Indremedisin")

    def _need(self, navn: str) -> Behov:
        return Behov.objects.get(
            sak__lege__person__navn=navn, sak__kommune__organisasjon=self.scene.organisasjon_id
        )


class Tilby:
    """The pasted vacancy of so many months after the wished day is offered to the first."""

    def __init__(self, liv: Plassliv, maned: int) -> None:
        self.liv, self.maned = liv, maned

    def __call__(self, naa: datetime) -> None:
        liv = self.liv
        plass_id = liv.plassen(self.maned).pk
        send_tilbud(aktor=liv.kontakt, behov_id=liv.behovet().pk, plass_id=plass_id, naa=naa)
