"""Supervision walked through the services to the state that a test begins with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.veiledning.mote import Motetid
from alis.domain.veiledning.tema import Tema
from alis.domain.verdier import Belop
from alis.records.utdanning.models import AlisSak
from alis.records.veiledning.models import Veiledningsattest
from alis.services.utdanning import velg_veileder
from alis.services.veiledning.attester_attest import attester_attest
from alis.services.veiledning.godkjenn_attest import godkjenn_attest
from alis.services.veiledning.motefakta import Motefakta
from alis.services.veiledning.registrer_mote import registrer_mote
from alis.services.veiledning.samle_attest import samle_attest
from alis.services.veiledning.signer_attest import signer_attest
from factories.avtaleforlop import Forlop, lag_forlop
from factories.parter import lag_aktor_i, lag_person

NAA = datetime(2025, 10, 15, 12, tzinfo=UTC)
PERIODE = "nasjonal-alis/2025-06"


@dataclass(frozen=True, kw_only=True)
class Veiledning:
    """A doctor, her supervisor, and the kommune's people."""

    forlop: Forlop
    attestant: Aktor

    @property
    def sak(self) -> AlisSak:
        return self.forlop.sak

    @property
    def alis(self) -> Aktor:
        return self.forlop.alis

    @property
    def veileder(self) -> Aktor:
        return self.forlop.veileder


def lag_veiledning() -> Veiledning:
    """Supervised from the first of 2025 on."""
    forlop = lag_forlop()
    velg_veileder(
        aktor=forlop.koordinator,
        sak_id=forlop.sak.pk,
        laas=forlop.sak.laas,
        person_id=forlop.veileder.person_id,
        fom=date(2025, 1, 1),
    )
    kommunen = forlop.sak.kommune.organisasjon
    attestant = lag_aktor_i(kommunen, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    return Veiledning(forlop=forlop, attestant=attestant)


def mote(
    dag: date = date(2025, 9, 1), *, start: int = 600, hundredeler: int = 150, beskrivelse: str = ""
) -> Motefakta:
    """An hour and a half from ten o'clock."""
    tid = Motetid(dag=dag, start=start, hundredeler=hundredeler)
    return Motefakta(tid=tid, tema=Tema.LAERINGSMAL, beskrivelse=beskrivelse)


def lag_mote(veiledning: Veiledning, fakta: Motefakta | None = None) -> UUID:
    return registrer_mote(aktor=veiledning.alis, sak_id=veiledning.sak.pk, fakta=fakta or mote(), naa=NAA)


def lag_samlet(veiledning: Veiledning, naa: datetime = NAA) -> Veiledningsattest:
    attest_id = samle_attest(
        aktor=veiledning.alis,
        sak_id=veiledning.sak.pk,
        veileder_id=veiledning.veileder.person_id,
        tilskuddsperiode=PERIODE,
        naa=naa,
    )
    return Veiledningsattest.objects.get(pk=attest_id)


def signer(attest: Veiledningsattest, *aktorer: Aktor) -> Veiledningsattest:
    for aktor in aktorer:
        signer_attest(aktor=aktor, attest_id=attest.pk, laas=attest.laas, sha256=attest.sha256, naa=NAA)
        attest.refresh_from_db()
    return attest


def lag_signert(veiledning: Veiledning) -> Veiledningsattest:
    """One session, signed by both, the doctor first."""
    lag_mote(veiledning)
    return signer(lag_samlet(veiledning), veiledning.alis, veiledning.veileder)


def lag_attestert(veiledning: Veiledning) -> Veiledningsattest:
    """At a stated cost of 2 000 kroner."""
    attest = lag_signert(veiledning)
    attester_attest(
        aktor=veiledning.forlop.koordinator,
        attest_id=attest.pk,
        laas=attest.laas,
        kostnad=Belop(200_000),
        naa=NAA,
    )
    attest.refresh_from_db()
    return attest


def lag_veiledningsobjekter(forlop: Forlop) -> dict[str, UUID]:
    """A free session, and a list that both have signed, of a case that has a supervisor already."""
    veiledning = Veiledning(forlop=forlop, attestant=forlop.koordinator)
    attest = lag_signert(veiledning)
    return {"attest_id": attest.pk, "mote_id": lag_mote(veiledning, mote(date(2025, 9, 8)))}


def lag_godkjent(veiledning: Veiledning) -> Veiledningsattest:
    attest = lag_attestert(veiledning)
    godkjenn_attest(aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    attest.refresh_from_db()
    return attest
