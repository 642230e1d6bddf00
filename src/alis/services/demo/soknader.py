"""The grant year of the demo: kommuner with an application in every state, one with grant that is not used, and one that owes
the state."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypedDict
from uuid import uuid5

from alis.domain.avtale import Element
from alis.domain.verdier import Belop, Orgnr
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.soknad.models import Soknad
from alis.records.utdanning.models import AlisSak
from alis.services.demo.satsdager import satsdag
from alis.services.demo.scene import REVIDERT, Kommunescene
from alis.services.demo.veiledninger import SIGNERT, Liste, Veiledningslop
from alis.services.regnskap.betaling_med_staten import Betaling
from alis.services.regnskap.bokfor_ubrukt import bokfor_ubrukt
from alis.services.regnskap.registrer_mottatt import registrer_mottatt
from alis.services.regnskap.registrer_tilskudd import registrer_tilskudd
from alis.services.sats import hent_satssett, satssett_for
from alis.services.soknad.gjor_klar import gjor_klar
from alis.services.soknad.hent_soknad import hent_poster, hent_soknad
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_avslag, registrer_innvilgelse
from alis.services.soknad.send_soknad import send_soknad
from alis.services.soknad.sett_konto import sett_konto
from alis.services.soknad.trekk_soknad import trekk_soknad

KONTO = "15064312348"
SENDT = ("konto", "klar", "send")
SKJER: dict[str, tuple[str, ...]] = {
    "1804": SENDT[:2],
    "1833": SENDT,
    "1824": (*SENDT, "innvilg"),
    "1806": (*SENDT, "avsla"),
    "1841": (*SENDT, "trekk"),
}
NEI = "Søknaden kom etter fristen."
TRUKKET = "Et krav manglet. Vi sender en ny når det er godkjent."
FJORARET = "nasjonal-alis/2024-09"
SKYLDER = "1865"
TILDELT = Belop(1_400_000)


def sett_soknader(scener: Mapping[str, Kommunescene], *, naa: datetime) -> None:
    for kommunenummer, steg in SKJER.items():
        lop = Soknadslop(scener[kommunenummer], naa)
        for ett in steg:
            lop.gjor(ett)
    _receive(scener[REVIDERT], naa)
    _receive(scener[SKYLDER], naa)
    bokfor_ubrukt(aktor=scener[SKYLDER].koordinator, tilskuddsperiode=FJORARET, naa=naa)


class Om(TypedDict):
    """What every act on the application is told."""

    tilskuddsperiode: str
    naa: datetime


class Soknadslop:
    """Plays the application of one kommune for the last period with rates, all at one instant."""

    def __init__(self, scene: Kommunescene, naa: datetime) -> None:
        self.scene, self.naa = scene, naa
        self.periode = satssett_for(satsdag(lokal_dato(naa), 0)).navn

    def gjor(self, steg: str) -> None:
        koordinator, signatar = self.scene.koordinator, self.scene.signatar
        om = Om(tilskuddsperiode=self.periode, naa=self.naa)
        match steg:
            case "konto":
                self._supervision()
                orgnr = Organisasjon.objects.values_list("orgnr", flat=True).get(
                    pk=self.scene.organisasjon_id
                )
                sett_konto(aktor=koordinator, konto=KONTO, orgnr=Orgnr(orgnr), **om)
            case "klar":
                gjor_klar(aktor=koordinator, **om)
            case "send":
                send_soknad(aktor=signatar, sett_hash=hent_soknad(aktor=signatar, **om).hash, **om)
            case "trekk":
                trekk_soknad(aktor=signatar, laas=self._soknad.laas, fordi=TRUKKET, **om)
            case "innvilg":
                registrer_innvilgelse(aktor=koordinator, laas=self._soknad.laas, vedtak=self._answer(), **om)
            case "avsla":
                registrer_avslag(
                    aktor=koordinator, laas=self._soknad.laas, dato=self._idag, referanse="", fordi=NEI, **om
                )

    @property
    def _idag(self) -> date:
        return lokal_dato(self.naa)

    @property
    def _soknad(self) -> Soknad:
        return Soknad.objects.get(kommune=self.scene.koordinator.kommune, tilskuddsperiode=self.periode)

    def _supervision(self) -> None:
        """Six hours that are approved, so that there is something to seek for."""
        sak = AlisSak.objects.filter(
            kommune__organisasjon=self.scene.organisasjon_id, veilederforhold__isnull=False
        ).order_by("prosjektnummer")[0]
        liste = Liste(fra=120, moter=4, skjer=(*SIGNERT, "attester", "godkjenn"))
        Veiledningslop(sak, self.scene, self.naa).spill(liste)

    def _answer(self) -> Vedtak:
        poster = hent_poster(aktor=self.scene.koordinator, soknad_id=self._soknad.pk)
        ukjente = {post.id: Belop.null() for post in poster if post.sokt is None}
        return Vedtak(dato=self._idag, referanse="", innvilget=ukjente)


def _receive(scene: Kommunescene, naa: datetime) -> None:
    """Last year's grant for one doctor, granted and paid, and nothing documented."""
    sak = AlisSak.objects.filter(kommune__organisasjon=scene.organisasjon_id).earliest("prosjektnummer", "pk")
    dagen = hent_satssett(FJORARET).tom
    registrer_tilskudd(
        aktor=scene.koordinator,
        sak_id=sak.pk,
        tilskuddsperiode=FJORARET,
        belop_per_element={Element.LAERINGSAKTIVITETER: TILDELT},
        vedtaksdato=dagen,
        nokkel=str(uuid5(sak.pk, "vedtak")),
        naa=naa,
    )
    registrer_mottatt(
        aktor=scene.koordinator,
        betaling=Betaling(
            skjema_id=uuid5(sak.pk, "mottatt"), tilskuddsperiode=FJORARET, belop=TILDELT, dato=dagen
        ),
        naa=naa,
    )
