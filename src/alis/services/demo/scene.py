"""The people of the demo take their places, long before the first ALIS comes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from uuid import UUID

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune, Organisasjon, Rolleinnehav
from alis.services.demo.kommunefolk import KOMMUNER, Kommunefolk
from alis.services.demo.syntetisk import epostadresse, fodselsnummer
from alis.services.parter import Personfakta, gi_rolle, opprett_legesenter, registrer_person
from alis.services.tilgang.lag_aktor import lag_aktor

SAKSBEHANDLER = "Jørgen Dyrøy"
ANDRE_SAKSBEHANDLER = "Hanna Skjelstadmo"
KONTORRADGIVER = "Kine Fjellvang"
ANDRE_KONTORRADGIVER = "Even Storjordmo"
ALIS_KONTAKT = "Silje Rensåsen"
ANNEN_ALIS_KONTAKT = "Ragna Sjonahei"
REVISOR = "Oddvar Revdal"
REVIDERT = "1848"
ANNEN_KOORDINATOR = "Tiril Leinesmo"
ANNEN_SIGNATAR = "Britt Skagstadmo"
UTEN_EPOST = "Trond Helland"
"""Signs for Steigen, and has no address for mail: the coordinators there are told."""


@dataclass(frozen=True, kw_only=True)
class Kommunescene:
    """Who acts for a kommune, and what a case there can point at."""

    organisasjon_id: UUID
    koordinator: Aktor
    signatar: Aktor
    attestant: Aktor
    veiledere: tuple[UUID, ...]
    legesentre: tuple[tuple[UUID, str], ...]


class Sceneoppsett:
    """Gives out the roles at one instant, and numbers the persons."""

    def __init__(self, *, naa: datetime) -> None:
        self.naa = naa
        self.fom = naa.date()
        self.lopenumre: Iterator[int] = count(1)

    def sett(self) -> Mapping[str, Kommunescene]:
        """Return the kommuner by their number."""
        direktoratet = self._organisasjon(Organisasjonstype.DIREKTORAT)
        saksbehandler = self.gi(None, SAKSBEHANDLER, Rolle.SAKSBEHANDLER, direktoratet)
        kontor = Organisasjon.objects.get(aliskontor__dekninger__kommune=REVIDERT)
        self.radgivere = (
            self.gi(saksbehandler, KONTORRADGIVER, Rolle.KONTORRADGIVER, kontor.pk),
            self.gi(saksbehandler, ANDRE_KONTORRADGIVER, Rolle.KONTORRADGIVER, kontor.pk),
        )
        sykehus = Organisasjon.objects.get(navn="Nordlandssykehuset HF")
        self.alis_kontakt = self.gi(saksbehandler, ALIS_KONTAKT, Rolle.ALIS_KONTAKT, sykehus.pk)
        scener = {folk.kommunenummer: self._kommune(saksbehandler, folk) for folk in KOMMUNER}
        revidert = scener[REVIDERT]
        self.gi(revidert.koordinator, REVISOR, Rolle.REVISOR, revidert.organisasjon_id)
        self.gi(revidert.koordinator, ANNEN_KOORDINATOR, Rolle.KOORDINATOR, revidert.organisasjon_id)
        self.gi(revidert.koordinator, ANNEN_SIGNATAR, Rolle.SIGNATAR, revidert.organisasjon_id)
        andre = self.gi(saksbehandler, ANDRE_SAKSBEHANDLER, Rolle.SAKSBEHANDLER, direktoratet)
        self.saksbehandlere = (saksbehandler, andre)
        helgeland = Organisasjon.objects.get(navn="Helgelandssykehuset HF")
        self.pa_helgeland = self.gi(saksbehandler, ANNEN_ALIS_KONTAKT, Rolle.ALIS_KONTAKT, helgeland.pk)
        return scener

    def gi(self, giver: Aktor | None, navn: str, rolle: Rolle, organisasjon_id: UUID) -> Aktor:
        """Register the person, give her the role, and return her acting in it."""
        person_id = registrer_person(
            aktor=giver,
            fakta=Personfakta(
                navn=navn,
                fodselsnummer=fodselsnummer(next(self.lopenumre)),
                epost="" if navn == UTEN_EPOST else epostadresse(navn),
            ),
            naa=self.naa,
        )
        innehav_id = gi_rolle(
            aktor=giver,
            person_id=person_id,
            organisasjon_id=organisasjon_id,
            rolle=rolle,
            fom=self.fom,
            naa=self.naa,
        )
        innehav = Rolleinnehav.objects.select_related("person", "organisasjon__kommune").get(pk=innehav_id)
        return lag_aktor(innehav)

    def _kommune(self, saksbehandler: Aktor, folk: Kommunefolk) -> Kommunescene:
        organisasjon_id = Kommune.objects.get(pk=folk.kommunenummer).organisasjon_id
        koordinator = self.gi(saksbehandler, folk.koordinator, Rolle.KOORDINATOR, organisasjon_id)
        signatar = self.gi(koordinator, folk.signatar, Rolle.SIGNATAR, organisasjon_id)
        attestant = self.gi(koordinator, folk.attestant, Rolle.ATTESTANT, organisasjon_id)
        return Kommunescene(
            organisasjon_id=organisasjon_id,
            koordinator=koordinator,
            signatar=signatar,
            attestant=attestant,
            veiledere=tuple(
                self.gi(koordinator, navn, Rolle.VEILEDER, organisasjon_id).person_id
                for navn in folk.veiledere
            ),
            legesentre=tuple(
                (opprett_legesenter(aktor=koordinator, navn=navn, naa=self.naa), navn)
                for navn in folk.legesentre
            ),
        )

    @staticmethod
    def _organisasjon(type_: Organisasjonstype) -> UUID:
        return Organisasjon.objects.get(type=type_).pk
