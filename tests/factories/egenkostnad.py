"""Costs of the kommune's own, walked through the services to the state that a test begins with."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.egenkostnad.godkjenn_egenkostnad import godkjenn_egenkostnad
from alis.services.egenkostnad.kostnadsfelter import Kostnadsfelter
from alis.services.egenkostnad.legg_ved_kostnadsbilag import legg_ved_kostnadsbilag
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.egenkostnad.returner_egenkostnad import returner_egenkostnad
from alis.services.egenkostnad.send_egenkostnad import send_egenkostnad
from alis.services.egenkostnad.trekk_egenkostnad import trekk_egenkostnad
from alis.services.felles.rens_filer import Sendtfil
from factories.avtaleforlop import STILLINGEN, Forlop, lag_forlop, lag_signert
from factories.fiendtlige import enkel_pdf
from factories.parter import lag_aktor_i, lag_person
from factories.soknad import NAA as SOKNADEN_SENDES
from factories.soknad import lag_grunnlag
from factories.soknad import lag_sendt as lag_sendt_soknad

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SENERE = NAA + timedelta(days=2)
ETTER_SOKNADEN = SOKNADEN_SENDES + timedelta(days=1)
KURSUKE = Kostnadsfelter(
    element=Element.PRAKSISKOMPENSASJON,
    fom=date(2026, 1, 12),
    tom=date(2026, 1, 16),
    belop=Belop(3_000_000),
    hva="Lønn i fem dager på grunnkurs B",
)
"""30 000 kroner in the grant period 2025/26."""


@dataclass(frozen=True, kw_only=True)
class Kostnadsforlop:
    """A doctor whom the kommune employs, with an agreement in force, and those who document and approve."""

    forlop: Forlop
    attestant: Aktor
    kostnad_id: UUID

    @property
    def kostnad(self) -> Egenkostnad:
        return Egenkostnad.objects.get(pk=self.kostnad_id)

    @property
    def koordinator(self) -> Aktor:
        return self.forlop.koordinator

    @property
    def signatar(self) -> Aktor:
        return self.forlop.signatar


def lag_ansatt(driftsform: Driftsform = Driftsform.ANSATT) -> Forlop:
    """With a signed agreement in force that says she is employed by the kommune."""
    forlop = lag_forlop()
    andel = Fraction(3, 5) if driftsform is Driftsform.ANNET else None
    lag_signert(forlop, endringer=[replace(STILLINGEN, driftsform=driftsform, fordeling_alis=andel)])
    folg_kalenderen(naa=NAA)
    return forlop


def lag_kladd(
    *,
    felter: Kostnadsfelter = KURSUKE,
    fra: Kostnadsforlop | None = None,
    forlop: Forlop | None = None,
    med_bilag: bool = True,
) -> Kostnadsforlop:
    """A draft; with `fra`, one more for the same doctor; with `forlop`, in a case whose agreement is signed already."""
    if fra is None:
        forlop = forlop or lag_ansatt()
        kommunen = forlop.sak.kommune.organisasjon
        attestant = lag_aktor_i(kommunen, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    else:
        forlop, attestant = fra.forlop, fra.attestant
    kostnad_id = opprett_egenkostnad(aktor=forlop.koordinator, sak_id=forlop.sak.pk, felter=felter, naa=NAA)
    kostnad = Kostnadsforlop(forlop=forlop, attestant=attestant, kostnad_id=kostnad_id)
    if med_bilag:
        legg_ved(kostnad, enkel_pdf(kostnad_id.bytes))
    return kostnad


def legg_ved(kostnad: Kostnadsforlop, innhold: bytes, navn: str = "lonnsbilag.pdf") -> object:
    return legg_ved_kostnadsbilag(
        aktor=kostnad.koordinator,
        kostnad_id=kostnad.kostnad_id,
        filer=[Sendtfil(filnavn=navn, innhold=innhold)],
        naa=NAA,
    )


def send(kostnad: Kostnadsforlop, naa: datetime = NAA) -> Kostnadsforlop:
    send_egenkostnad(
        aktor=kostnad.koordinator, kostnad_id=kostnad.kostnad_id, laas=kostnad.kostnad.laas, naa=naa
    )
    return kostnad


def lag_sendt(**valg: Any) -> Kostnadsforlop:
    return send(lag_kladd(**valg))


def godkjenn(kostnad: Kostnadsforlop, aktor: Aktor | None = None, naa: datetime = SENERE) -> Kostnadsforlop:
    godkjenn_egenkostnad(
        aktor=aktor or kostnad.attestant,
        kostnad_id=kostnad.kostnad_id,
        laas=kostnad.kostnad.laas,
        naa=naa,
    )
    return kostnad


def lag_godkjent(**valg: Any) -> Kostnadsforlop:
    return godkjenn(lag_sendt(**valg))


def lag_for_sen(*, godkjent: bool = True) -> Kostnadsforlop:
    """Sent to approval before the application for the period was sent, and approved the day after."""
    grunnlag = lag_grunnlag(lag_ansatt())
    kostnad = lag_sendt(forlop=grunnlag.forlop)
    lag_sendt_soknad(grunnlag)
    return godkjenn(kostnad, naa=ETTER_SOKNADEN) if godkjent else kostnad


def returner(kostnad: Kostnadsforlop, fordi: str = "Bilaget viser en annen uke.") -> Kostnadsforlop:
    returner_egenkostnad(
        aktor=kostnad.attestant,
        kostnad_id=kostnad.kostnad_id,
        laas=kostnad.kostnad.laas,
        fordi=fordi,
        naa=SENERE,
    )
    return kostnad


def trekk(kostnad: Kostnadsforlop) -> Kostnadsforlop:
    trekk_egenkostnad(
        aktor=kostnad.koordinator,
        kostnad_id=kostnad.kostnad_id,
        laas=kostnad.kostnad.laas,
        naa=SENERE,
    )
    return kostnad


def annen(**endret: Any) -> Kostnadsfelter:
    return replace(KURSUKE, **endret)


def lag_kostnadsobjekter(forlop: Forlop) -> dict[str, Any]:
    """What the addresses of a cost that waits are made of."""
    laering = annen(element=Element.LAERINGSAKTIVITETER, hva="Kursavgift, betalt av kommunen")
    kostnad = lag_sendt(felter=laering, forlop=forlop)
    return {"kostnad_id": kostnad.kostnad_id, "fil_id": kostnad.kostnad.filer.get().pk}
