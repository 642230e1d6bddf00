"""Last year's grant in the demo: one kommune has reported on it, with a correction, and another is late with its report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from alis.domain.verdier import Belop, Orgnr
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.soknad.models import Soknad, Soknadspost
from alis.records.utdanning.models import AlisSak
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import klokken
from alis.services.demo.satsdager import satsdag
from alis.services.demo.scene import Kommunescene
from alis.services.demo.veiledninger import SIGNERT, Liste, Veiledningslop
from alis.services.sats import hent_satssett
from alis.services.soknad.gjor_klar import gjor_klar
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.registrer_rapport import Rapport, registrer_rapport
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_innvilgelse
from alis.services.soknad.send_soknad import send_soknad
from alis.services.soknad.sett_konto import sett_konto

FJORARET = "nasjonal-alis/2024-09"
KONTO = "15064312348"
SOKT, INNVILGET = date(2025, 8, 20), date(2025, 11, 28)
LEVERT, MELDT, RETTET = date(2026, 3, 20), date(2026, 3, 23), date(2026, 3, 24)
HAR_LEVERT, ER_SENE = "1804", "1824"
FEIL_DAG = "Skrev dagen vi arkiverte rapporten, ikke dagen vi sendte den."


def lag_rapporthendelser(scener: Mapping[str, Kommunescene]) -> Iterator[Hendelse]:
    """What happened on the days when it did, so that the journal is true."""
    for kommunenummer in (HAR_LEVERT, ER_SENE):
        lop = Rapportlop(scener[kommunenummer])
        yield Hendelse(tidspunkt=klokken(SOKT, minutt=60), gjor=lop.sok)
        yield Hendelse(tidspunkt=klokken(INNVILGET, minutt=60), gjor=lop.innvilg)
    levert = Rapportlop(scener[HAR_LEVERT])
    feil = Rapport(levert=MELDT, med_revisoruttalelse=True, referanse="26/1187")
    rett = Rapport(levert=LEVERT, med_revisoruttalelse=True, referanse="26/1187", grunn=FEIL_DAG)
    yield Hendelse(tidspunkt=klokken(MELDT), gjor=partial(levert.meld, feil))
    yield Hendelse(tidspunkt=klokken(RETTET), gjor=partial(levert.meld, rett))


@dataclass(frozen=True)
class Rapportlop:
    """Plays last year's application of one kommune. Where nobody had a position that year, nothing happens."""

    scene: Kommunescene

    def sok(self, naa: datetime) -> None:
        sak = self._doctor()
        if sak is None:
            return
        self._supervise(sak, naa)
        koordinator, signatar = self.scene.koordinator, self.scene.signatar
        orgnr = Organisasjon.objects.values_list("orgnr", flat=True).get(pk=self.scene.organisasjon_id)
        sett_konto(aktor=koordinator, tilskuddsperiode=FJORARET, konto=KONTO, orgnr=Orgnr(orgnr), naa=naa)
        gjor_klar(aktor=koordinator, tilskuddsperiode=FJORARET, naa=naa)
        sett = hent_soknad(aktor=signatar, tilskuddsperiode=FJORARET, naa=naa).hash
        send_soknad(aktor=signatar, tilskuddsperiode=FJORARET, sett_hash=sett, naa=naa)

    def innvilg(self, naa: datetime) -> None:
        """All that is documented, also where no rate says how much that could be."""
        soknad = self._application()
        if soknad is None:
            return
        poster = Soknadspost.objects.filter(soknad=soknad, sokt__isnull=True)
        vedtak = Vedtak(
            dato=lokal_dato(naa),
            referanse="25/4410",
            innvilget={post.pk: Belop(post.kostnad) for post in poster},
        )
        registrer_innvilgelse(
            aktor=self.scene.koordinator,
            tilskuddsperiode=FJORARET,
            laas=soknad.laas,
            vedtak=vedtak,
            naa=naa,
        )

    def meld(self, rapport: Rapport, naa: datetime) -> None:
        soknad = self._application()
        if soknad is not None:
            registrer_rapport(
                aktor=self.scene.koordinator,
                tilskuddsperiode=FJORARET,
                laas=soknad.laas,
                rapport=rapport,
                naa=naa,
            )

    def _application(self) -> Soknad | None:
        return Soknad.objects.filter(
            kommune=self.scene.koordinator.kommune, tilskuddsperiode=FJORARET
        ).first()

    def _doctor(self) -> AlisSak | None:
        """One whose post and supervisor were there all through the last months of the period."""
        dagen = self._last_day() - timedelta(days=90)
        saker = AlisSak.objects.filter(
            kommune__organisasjon=self.scene.organisasjon_id,
            stillinger__fom__lte=dagen,
            veilederforhold__fom__lte=dagen,
        )
        return saker.order_by("prosjektnummer").first()

    def _supervise(self, sak: AlisSak, naa: datetime) -> None:
        fra = (satsdag(lokal_dato(naa), 0) - self._last_day()).days + 60
        Veiledningslop(sak, self.scene, naa).spill(
            Liste(fra=fra, moter=4, skjer=(*SIGNERT, "attester", "godkjenn"))
        )

    def _last_day(self) -> date:
        tom = hent_satssett(FJORARET).tom
        assert tom is not None
        return tom
