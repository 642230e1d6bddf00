"""Supervision in the demo: two doctors with their supervisors, a list in each state, and sessions that are not gathered yet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.veiledning.mote import Motetid
from alis.domain.veiledning.tema import Tema
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.veiledning.models import Veiledningsattest
from alis.services.demo.i_rollen import i_rollen
from alis.services.demo.satsdager import satsdag
from alis.services.demo.scene import Kommunescene
from alis.services.sats import satssett_for
from alis.services.veiledning.attester_attest import attester_attest
from alis.services.veiledning.forkast_attest import forkast_attest
from alis.services.veiledning.godkjenn_attest import godkjenn_attest
from alis.services.veiledning.motefakta import Motefakta
from alis.services.veiledning.registrer_mote import registrer_mote
from alis.services.veiledning.returner_attest import returner_attest
from alis.services.veiledning.samle_attest import samle_attest
from alis.services.veiledning.signer_attest import signer_attest

HALV_NI, HALVANNEN_TIME, TIMEPRIS = 8 * 60 + 30, 150, 1_581
"""Minutes after midnight, hundredths of an hour, and øre for each of those."""
TEMAER = (Tema.LAERINGSMAL, Tema.FAGLIGE_SPORSMAL, Tema.UTDANNINGSPLAN, Tema.KOMMUNIKASJON)
FEIL_DAG = "Det siste møtet står på en dag da legekontoret var stengt. Se over dagen."


@dataclass(frozen=True, kw_only=True)
class Liste:
    """`fra` counts days back to the first session, with a fortnight between them. No `skjer`: they are not gathered."""

    fra: int
    moter: int
    skjer: tuple[str, ...] = ()


SAMLET, SIGNERT = ("samle",), ("samle", "legen", "veilederen")
FORT: dict[str, tuple[Liste, ...]] = {
    "Ingrid Haukland": (
        Liste(fra=270, moter=6, skjer=(*SIGNERT, "attester", "godkjenn")),
        Liste(fra=180, moter=4, skjer=(*SIGNERT, "attester")),
        Liste(fra=120, moter=3, skjer=SIGNERT),
        Liste(fra=75, moter=2, skjer=(*SAMLET, "veilederen")),
        Liste(fra=40, moter=3),
    ),
    "Anders Bogøy": (
        Liste(fra=200, moter=3, skjer=(*SIGNERT, "returner")),
        Liste(fra=130, moter=2, skjer=(*SAMLET, "forkast")),
        Liste(fra=60, moter=4, skjer=SAMLET),
    ),
}


def sett_veiledninger(scene: Kommunescene, *, naa: datetime) -> None:
    for lege, lister in FORT.items():
        sak = AlisSak.objects.get(lege__person__navn=lege, kommune__organisasjon=scene.organisasjon_id)
        veiledning = Veiledningslop(sak, scene, naa)
        for liste in lister:
            veiledning.spill(liste)


class Veiledningslop:
    """Plays the supervision of one doctor, all at one instant."""

    def __init__(self, sak: AlisSak, scene: Kommunescene, naa: datetime) -> None:
        self.sak, self.scene, self.naa = sak, scene, naa
        self.alis = i_rollen(sak.lege_id, Rolle.ALIS, scene)
        self.veileder = i_rollen(sak.veilederforhold.latest("fom").person_id, Rolle.VEILEDER, scene)

    def spill(self, liste: Liste) -> None:
        dager = [liste.fra - 14 * nummer for nummer in range(liste.moter)]
        for nummer, dager_siden in enumerate(dager):
            self._meet(dager_siden, TEMAER[nummer % len(TEMAER)])
        if liste.skjer:
            attest_id = self._gather(liste.fra)
            for steg in liste.skjer[1:]:
                self._act(steg, Veiledningsattest.objects.get(pk=attest_id))

    def _meet(self, dager_siden: int, tema: Tema) -> None:
        dag = satsdag(lokal_dato(self.naa), dager_siden)
        tid = Motetid(dag=dag, start=HALV_NI, hundredeler=HALVANNEN_TIME)
        registrer_mote(aktor=self.alis, sak_id=self.sak.pk, fakta=Motefakta(tid=tid, tema=tema), naa=self.naa)

    def _gather(self, dager_siden: int) -> UUID:
        return samle_attest(
            aktor=self.alis,
            sak_id=self.sak.pk,
            veileder_id=self.veileder.person_id,
            tilskuddsperiode=satssett_for(satsdag(lokal_dato(self.naa), dager_siden)).navn,
            naa=self.naa,
        )

    def _act(self, steg: str, attest: Veiledningsattest) -> None:
        match steg:
            case "legen":
                self._sign(self.alis, attest)
            case "veilederen":
                self._sign(self.veileder, attest)
            case "forkast":
                forkast_attest(aktor=self.veileder, attest_id=attest.pk, laas=attest.laas, naa=self.naa)
            case "attester":
                attester_attest(
                    aktor=self.scene.koordinator,
                    attest_id=attest.pk,
                    laas=attest.laas,
                    kostnad=Belop(attest.hundredeler * TIMEPRIS),
                    naa=self.naa,
                )
            case "godkjenn":
                godkjenn_attest(
                    aktor=self.scene.attestant, attest_id=attest.pk, laas=attest.laas, naa=self.naa
                )
            case "returner":
                returner_attest(
                    aktor=self.scene.koordinator,
                    attest_id=attest.pk,
                    laas=attest.laas,
                    fordi=FEIL_DAG,
                    naa=self.naa,
                )

    def _sign(self, aktor: Aktor, attest: Veiledningsattest) -> None:
        signer_attest(aktor=aktor, attest_id=attest.pk, laas=attest.laas, sha256=attest.sha256, naa=self.naa)
