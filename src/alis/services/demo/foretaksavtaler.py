"""The agreements of the demo between the hospital and its kommuner: in force, under notice, to be signed, and a draft."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from alis.domain.plassering.foretaksavtale import Deltaker
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksavtale
from alis.services.demo.scene import REVIDERT, Kommunescene
from alis.services.plassering.foretaksavtale.lagre_foretaksavtale import lagre_foretaksavtale
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import opprett_foretaksavtale
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import registrer_gjennomgang
from alis.services.plassering.foretaksavtale.send_foretaksavtale import send_foretaksavtale
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from alis.services.plassering.foretaksavtale.signer_foretaksavtale import signer_foretaksavtale

BODO, RANA, VEFSN = "1804", "1833", "1824"
OVERORDNET = "Samarbeidsavtalen mellom kommunen og Nordlandssykehuset av 1. mars 2024, punkt 5.2 e"
BESLUTTET = (
    "Avtalen fungerer, og ingen ba om endring.\n"
    "Kommunen melder behovet tidligere neste år. Sykehuset sier fra når en dato må flyttes."
)


def sett_foretaksavtaler(scener: Mapping[str, Kommunescene], kontakt: Aktor, *, naa: datetime) -> None:
    """In the order they were made. The kommuner that are not named have none."""
    sagt_opp = _signed(scener[RANA], kontakt, naa - timedelta(days=900))
    si_opp_foretaksavtale(
        aktor=kontakt, avtale_id=sagt_opp, laas=_laas(sagt_opp), naa=naa - timedelta(days=200)
    )
    i_kraft = _signed(scener[REVIDERT], kontakt, naa - timedelta(days=700))
    registrer_gjennomgang(
        aktor=scener[REVIDERT].koordinator,
        avtale_id=i_kraft,
        holdt=lokal_dato(naa) - timedelta(days=330),
        deltakere=(Deltaker.KOORDINATOR, Deltaker.ALIS_KONTAKT, Deltaker.AVDELING),
        besluttet=BESLUTTET,
        naa=naa - timedelta(days=329),
    )
    til_signering = _sent(scener[BODO], kontakt, naa - timedelta(days=5))
    _sign(scener[BODO].signatar, til_signering, naa - timedelta(days=3))
    _draft(scener[VEFSN], kontakt, naa - timedelta(days=2))


def _draft(scene: Kommunescene, kontakt: Aktor, naa: datetime) -> UUID:
    avtale_id = opprett_foretaksavtale(
        aktor=scene.koordinator, helseforetak_id=kontakt.organisasjon_id, naa=naa
    )
    lagre_foretaksavtale(
        aktor=scene.koordinator,
        avtale_id=avtale_id,
        laas=_laas(avtale_id),
        overordnet=OVERORDNET,
        annet="",
        naa=naa,
    )
    return avtale_id


def _sent(scene: Kommunescene, kontakt: Aktor, naa: datetime) -> UUID:
    avtale_id = _draft(scene, kontakt, naa)
    send_foretaksavtale(aktor=scene.koordinator, avtale_id=avtale_id, laas=_laas(avtale_id), naa=naa)
    return avtale_id


def _signed(scene: Kommunescene, kontakt: Aktor, naa: datetime) -> UUID:
    avtale_id = _sent(scene, kontakt, naa)
    _sign(scene.signatar, avtale_id, naa)
    _sign(kontakt, avtale_id, naa)
    return avtale_id


def _sign(aktor: Aktor, avtale_id: UUID, naa: datetime) -> None:
    kontrollsum = Foretaksavtale.objects.values_list("dokument_hash", flat=True).get(pk=avtale_id)
    signer_foretaksavtale(aktor=aktor, avtale_id=avtale_id, dokument_hash=kontrollsum, naa=naa)


def _laas(avtale_id: UUID) -> int:
    return Foretaksavtale.objects.values_list("laas", flat=True).get(pk=avtale_id)
