"""Services in a hospital in the demo: one that goes on and is asked to last longer, and one that is confirmed and fulfilled."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier.periode import EN_DAG, add_months
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling, Behov, Plasstilbud, Sykehustjeneste
from alis.records.utdanning.models import AlisSak
from alis.services.demo.behovsliv import FORETAK
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.i_rollen import i_rollen
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.sakslop import SYKEHUS
from alis.services.demo.scene import Kommunescene
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.meld_plass import meld_plass
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.registrer_kontrakt import registrer_kontrakt
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import godta_tilbud
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import dokumenter_laeringsmal
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta, registrer_kontakt
from alis.services.plassering.tjeneste.registrer_kursdag import registrer_kursdag

I_TJENESTE, FERDIG = "Anders Bogøy", "Eirik Nordskot"
NAVNEROM = UUID("6f0f3b52-2f0e-4c3e-9a55-0d4b1d3c7a11")


def lag_tjenestehendelser(scene: Kommunescene, kontakt: Aktor, kalender: Kalender) -> Iterator[Hendelse]:
    """Of Steigen. The first month of each is counted from the day the demo is made."""
    i_gang = Tjenesteliv(scene, kontakt, navn=I_TJENESTE, fom=kalender.forste(-3), avdeling="Kirurgi")
    ferdig = Tjenesteliv(scene, kontakt, navn=FERDIG, fom=kalender.forste(-7), avdeling="Indremedisin")
    yield from _until_begun(i_gang)
    yield Hendelse(tidspunkt=klokken(i_gang.fom, -330, minutt=30), gjor=i_gang.meld)
    yield Hendelse(tidspunkt=klokken(i_gang.fom, -329, minutt=30), gjor=i_gang.meldt_ved_feil)
    yield Hendelse(tidspunkt=klokken(kalender.idag, -4, minutt=45), gjor=i_gang.foresla_forlengelse)
    yield from _until_begun(ferdig)
    yield Hendelse(tidspunkt=klokken(ferdig.tom, -20, minutt=45), gjor=ferdig.dokumenter)
    yield Hendelse(tidspunkt=klokken(ferdig.tom, 5, minutt=45), gjor=ferdig.bekreft)


def _until_begun(liv: "Tjenesteliv") -> Iterator[Hendelse]:
    for dager, gjor in (
        (-300, liv.meld),
        (-290, liv.registrer),
        (-200, liv.lys_ut_og_tilby),
        (-195, liv.godta),
        (-150, liv.lag_kontrakt),
        (0, liv.folg),
        (20, liv.ta_kontakt),
        (62, liv.dra_pa_kurs),
    ):
        yield Hendelse(tidspunkt=klokken(liv.fom, dager, minutt=40), gjor=gjor)


class Tjenesteliv:
    """One doctor's way from the reported need to the end of her service."""

    def __init__(
        self,
        scene: Kommunescene,
        kontakt: Aktor,
        *,
        navn: str,
        fom: date,
        avdeling: str,
        sted: tuple[str, str] = (FORETAK, SYKEHUS),
    ) -> None:
        self.scene, self.kontakt, self.navn = scene, kontakt, navn
        self.fom, self.avdeling, self.sted = fom, avdeling, sted
        self.tom = add_months(fom, 6) - EN_DAG
        self.plass_id = uuid5(NAVNEROM, navn)

    def meld(self, naa: datetime) -> None:
        avdeling = self._department()
        onsker = Behovsonsker(tidligst=self.fom, onsket_fom=self.fom, avdelinger=(avdeling.pk,))
        self._report(onsker, avdeling, naa)

    def meldt_ved_feil(self, naa: datetime) -> None:
        behov = self._need()
        meld_bortfall(
            aktor=self.scene.koordinator,
            behov_id=behov.pk,
            laas=behov.laas,
            grunn=Bortfall.MELDT_VED_FEIL,
            naa=naa,
        )

    def registrer(self, naa: datetime) -> None:
        registrer_behov(aktor=self.kontakt, behov_ider=[self._need().pk], naa=naa)

    def lys_ut_og_tilby(self, naa: datetime) -> None:
        fakta = Plassfakta(avdeling_id=self._department().pk, fom=self.fom, maneder=6, antall=1)
        meld_plass(aktor=self.kontakt, plass_id=self.plass_id, fakta=fakta, naa=naa)
        send_tilbud(
            aktor=self.kontakt,
            behov_id=self._need().pk,
            plass_id=self.plass_id,
            naa=naa + timedelta(minutes=2),
        )

    def godta(self, naa: datetime) -> None:
        tilbud = self._offer()
        godta_tilbud(aktor=self._doctor(), tilbud_id=tilbud.pk, laas=tilbud.laas, naa=naa)

    def lag_kontrakt(self, naa: datetime) -> None:
        tilbud = self._offer()
        registrer_kontrakt(
            aktor=self.kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, dato=lokal_dato(naa), naa=naa
        )

    def folg(self, naa: datetime) -> None:
        folg_tjenestene(naa=naa)

    def ta_kontakt(self, naa: datetime) -> None:
        self._contact(Kontaktmate.SAMTALE, Kontakttema.VEILEDNING, naa)

    def dra_pa_kurs(self, naa: datetime) -> None:
        for dager in (10, 11):
            registrer_kursdag(
                aktor=self._doctor(),
                tjeneste_id=self._service().pk,
                dato=lokal_dato(naa) - timedelta(days=dager),
                naa=naa,
            )
        self._contact(Kontaktmate.MOTE, Kontakttema.LAERINGSMAL, naa)

    def foresla_forlengelse(self, naa: datetime) -> None:
        tjeneste = self._service()
        foresla_forlengelse(
            aktor=self._doctor(),
            tjeneste_id=tjeneste.pk,
            laas=tjeneste.laas,
            ny_tom=add_months(self.fom, 8) - EN_DAG,
            naa=naa,
        )

    def dokumenter(self, naa: datetime) -> None:
        for laeringsmal in Laeringsmal:
            dokumenter_laeringsmal(
                aktor=self.kontakt,
                tjeneste_id=self._service().pk,
                laeringsmal=laeringsmal,
                dato=lokal_dato(naa),
                naa=naa,
            )

    def bekreft(self, naa: datetime) -> None:
        tjeneste = self._service()
        bekreft_tjeneste(
            aktor=self.kontakt,
            tjeneste_id=tjeneste.pk,
            laas=tjeneste.laas,
            fom=tjeneste.fom,
            tom=tjeneste.tom,
            prosent=Decimal(100),
            naa=naa,
        )

    def mot_legen(self, naa: datetime) -> None:
        self._contact(Kontaktmate.MOTE, Kontakttema.TILBAKE, naa)

    def _contact(self, mate: Kontaktmate, tema: Kontakttema, naa: datetime) -> None:
        fakta = Kontaktfakta(dato=lokal_dato(naa), mate=mate, tema=tema)
        registrer_kontakt(aktor=self.scene.koordinator, tjeneste_id=self._service().pk, fakta=fakta, naa=naa)

    def _report(self, onsker: Behovsonsker, avdeling: Avdeling, naa: datetime) -> None:
        sted = Behovssted(helseforetak_id=avdeling.sykehussted.helseforetak_id)
        meld_behov(aktor=self.scene.koordinator, sak_id=self._case().pk, sted=sted, onsker=onsker, naa=naa)

    def _department(self) -> Avdeling:
        foretak, navn = self.sted
        sted = Sykehussted.objects.get(helseforetak__navn=foretak, navn=navn)
        avdeling, _ny = Avdeling.objects.select_related("sykehussted").get_or_create(
            sykehussted=sted, navn=self.avdeling
        )
        return avdeling

    def _case(self) -> AlisSak:
        return AlisSak.objects.get(
            lege__person__navn=self.navn, kommune__organisasjon=self.scene.organisasjon_id
        )

    def _doctor(self) -> Aktor:
        return i_rollen(self._case().lege_id, Rolle.ALIS, self.scene)

    def _need(self) -> Behov:
        """The one that was reported last."""
        return Behov.objects.filter(sak=self._case()).latest("meldt_at")

    def _offer(self) -> Plasstilbud:
        return Plasstilbud.objects.get(behov=self._need())

    def _service(self) -> Sykehustjeneste:
        return Sykehustjeneste.objects.get(behov=self._need())
