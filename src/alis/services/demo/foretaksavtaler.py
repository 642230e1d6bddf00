"""The agreements of the demo between the hospital and its kommuner: in force, revised, under notice, to be signed, and
a draft after one that was thrown away."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from alis.domain.plassering.foretaksavtale import Deltaker
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksavtale
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.scene import REVIDERT, Kommunescene
from alis.services.plassering.foretaksavtale.forkast_foretaksavtale import forkast_foretaksavtale
from alis.services.plassering.foretaksavtale.lagre_foretaksavtale import lagre_foretaksavtale
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import opprett_foretaksavtale
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import registrer_gjennomgang
from alis.services.plassering.foretaksavtale.send_foretaksavtale import send_foretaksavtale
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from alis.services.plassering.foretaksavtale.signer_foretaksavtale import signer_foretaksavtale

BODO, RANA, VEFSN = "1804", "1833", "1824"
VESTVAGOY, SORTLAND = "1860", "1870"
OVERORDNET = "Samarbeidsavtalen mellom kommunen og Nordlandssykehuset av 1. mars 2024, punkt 5.2 e"
BESLUTTET = (
    "Avtalen fungerer, og ingen ba om endring.\n"
    "Kommunen melder behovet tidligere neste år. Sykehuset sier fra når en dato må flyttes."
)


def lag_foretakshendelser(
    scener: Mapping[str, Kommunescene], kontakt: Aktor, kalender: Kalender
) -> Iterator[Hendelse]:
    """The kommuner that are not named have none. Days are counted back from the day the demo is made."""
    rana, steigen, bodo, vefsn, vestvagoy, sortland = (
        Avtaleliv(scener[nummer], kontakt) for nummer in (RANA, REVIDERT, BODO, VEFSN, VESTVAGOY, SORTLAND)
    )
    plan: tuple[tuple[int, Callable[[datetime], None]], ...] = (
        (-900, rana.skriv),
        (-899, rana.send),
        (-895, rana.kommunen_signerer),
        (-890, rana.sykehuset_signerer),
        (-700, steigen.skriv),
        (-699, steigen.send),
        (-698, steigen.kommunen_signerer),
        (-695, steigen.sykehuset_signerer),
        (-330, steigen.gjennomga),
        (-200, rana.sykehuset_sier_opp),
        (-300, sortland.skriv),
        (-299, sortland.send),
        (-297, sortland.kommunen_signerer),
        (-296, sortland.sykehuset_signerer),
        (-40, vefsn.skriv),
        (-39, vefsn.forkast),
        (-6, bodo.skriv),
        (-5, bodo.send),
        (-3, bodo.kommunen_signerer),
        (-2, vefsn.skriv),
    )
    for dager, gjor in (*plan, *_in_force(vestvagoy, -1005), *_in_force(sortland, -1000)):
        yield Hendelse(tidspunkt=klokken(kalender.idag, dager, minutt=20), gjor=gjor)


def _in_force(liv: "Avtaleliv", dager: int) -> Iterator[tuple[int, Callable[[datetime], None]]]:
    yield dager, liv.skriv
    yield dager + 1, liv.send
    yield dager + 3, liv.kommunen_signerer
    yield dager + 4, liv.sykehuset_signerer
    yield -150, liv.gjennomga


class Avtaleliv:
    """What happens to the one agreement of a kommune with the hospital."""

    def __init__(self, scene: Kommunescene, kontakt: Aktor) -> None:
        self.scene = scene
        self.kontakt = kontakt

    def skriv(self, naa: datetime) -> None:
        koordinator = self.scene.koordinator
        avtale_id = opprett_foretaksavtale(
            aktor=koordinator, helseforetak_id=self.kontakt.organisasjon_id, naa=naa
        )
        lagre_foretaksavtale(
            aktor=koordinator, avtale_id=avtale_id, laas=1, overordnet=OVERORDNET, annet="", naa=naa
        )

    def send(self, naa: datetime) -> None:
        avtale = self._newest()
        send_foretaksavtale(aktor=self.scene.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=naa)

    def forkast(self, naa: datetime) -> None:
        avtale = self._newest()
        forkast_foretaksavtale(aktor=self.scene.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=naa)

    def kommunen_signerer(self, naa: datetime) -> None:
        self._sign(self.scene.signatar, naa)

    def sykehuset_signerer(self, naa: datetime) -> None:
        self._sign(self.kontakt, naa)

    def sykehuset_sier_opp(self, naa: datetime) -> None:
        avtale = self._newest()
        si_opp_foretaksavtale(aktor=self.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=naa)

    def gjennomga(self, naa: datetime) -> None:
        """The minutes are kept the day after."""
        registrer_gjennomgang(
            aktor=self.scene.koordinator,
            avtale_id=self._newest().pk,
            holdt=lokal_dato(naa) - timedelta(days=1),
            deltakere=(Deltaker.KOORDINATOR, Deltaker.ALIS_KONTAKT, Deltaker.AVDELING),
            besluttet=BESLUTTET,
            naa=naa,
        )

    def _sign(self, aktor: Aktor, naa: datetime) -> None:
        avtale = self._newest()
        signer_foretaksavtale(aktor=aktor, avtale_id=avtale.pk, dokument_hash=avtale.dokument_hash, naa=naa)

    def _newest(self) -> Foretaksavtale:
        egne = Foretaksavtale.objects.filter(kommune=self.scene.koordinator.kommune)
        return egne.latest("nummer")
