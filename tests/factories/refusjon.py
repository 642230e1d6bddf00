"""Claims walked through the services to the state that a test begins with."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from uuid import UUID

from PIL import Image, ImageDraw

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav
from alis.services.felles.rens_filer import Sendtfil
from alis.services.refusjon.avgjor_refusjonskrav import attester_refusjonskrav, godkjenn_refusjonskrav
from alis.services.refusjon.legg_ved_bilag import legg_ved_bilag
from alis.services.refusjon.opprett_refusjonskrav import opprett_refusjonskrav
from alis.services.refusjon.refusjonsfelter import Refusjonsfelter
from alis.services.refusjon.send_refusjonskrav import send_refusjonskrav
from factories.avtaleforlop import Forlop
from factories.opphor import lag_avtale_i_kraft
from factories.parter import lag_aktor_i, lag_person

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SENERE = NAA + timedelta(days=2)
KURS = Refusjonsfelter(
    element=Element.LAERINGSAKTIVITETER,
    dag=date(2026, 1, 15),
    utgift=Belop(800_000),
    fond_ii=Belop(450_000),
    hva="Grunnkurs B i Bodø",
)
"""3 500 kroner to claim, in the grant period 2025/26."""

BORTE = Refusjonsfelter(
    element=Element.PRAKSISKOMPENSASJON,
    dag=date(2026, 1, 15),
    utgift=Belop(618_750),
    timer=Decimal("7.5"),
    hva="En dag borte fra praksis på kurs",
)


@dataclass(frozen=True, kw_only=True)
class Refusjonsforlop:
    """A doctor in business with an agreement in force, and a kommune with everyone who answers."""

    forlop: Forlop
    attestant: Aktor
    krav_id: UUID

    @property
    def krav(self) -> Refusjonskrav:
        return Refusjonskrav.objects.get(pk=self.krav_id)

    @property
    def alis(self) -> Aktor:
        return self.forlop.alis

    @property
    def koordinator(self) -> Aktor:
        return self.forlop.koordinator

    @property
    def signatar(self) -> Aktor:
        return self.forlop.signatar


def lag_kladd(
    *,
    felter: Refusjonsfelter = KURS,
    fra: Refusjonsforlop | None = None,
    forlop: Forlop | None = None,
) -> Refusjonsforlop:
    """A draft; with `fra`, one more of the same doctor; with `forlop`, in a case whose agreement is signed already."""
    if fra is None:
        forlop = forlop or lag_avtale_i_kraft()[0]
        attestant = lag_aktor_i(
            forlop.sak.kommune.organisasjon, Rolle.ATTESTANT, lag_person("Atle Attestant")
        )
    else:
        forlop, attestant = fra.forlop, fra.attestant
    krav_id = opprett_refusjonskrav(aktor=forlop.alis, sak_id=forlop.sak.pk, felter=felter, naa=NAA)
    return Refusjonsforlop(forlop=forlop, attestant=attestant, krav_id=krav_id)


def send(krav: Refusjonsforlop, naa: datetime = NAA) -> Refusjonsforlop:
    send_refusjonskrav(aktor=krav.alis, krav_id=krav.krav_id, laas=krav.krav.laas, naa=naa)
    return krav


def lag_sendt(*, felter: Refusjonsfelter = KURS, fra: Refusjonsforlop | None = None) -> Refusjonsforlop:
    return send(lag_kladd(felter=felter, fra=fra))


def attester(krav: Refusjonsforlop, aktor: Aktor | None = None, naa: datetime = SENERE) -> Refusjonsforlop:
    attester_refusjonskrav(
        aktor=aktor or krav.koordinator, krav_id=krav.krav_id, laas=krav.krav.laas, naa=naa
    )
    return krav


def lag_attestert(*, felter: Refusjonsfelter = KURS, fra: Refusjonsforlop | None = None) -> Refusjonsforlop:
    """By the coordinator."""
    return attester(lag_sendt(felter=felter, fra=fra))


def godkjenn(krav: Refusjonsforlop, aktor: Aktor | None = None, naa: datetime = SENERE) -> Refusjonsforlop:
    godkjenn_refusjonskrav(aktor=aktor or krav.attestant, krav_id=krav.krav_id, laas=krav.krav.laas, naa=naa)
    return krav


def lag_godkjent(*, felter: Refusjonsfelter = KURS, fra: Refusjonsforlop | None = None) -> Refusjonsforlop:
    return godkjenn(lag_attestert(felter=felter, fra=fra))


def legg_ved(krav: Refusjonsforlop, *filer: tuple[str, bytes]) -> object:
    sendte = [Sendtfil(filnavn=navn, innhold=innhold) for navn, innhold in filer]
    return legg_ved_bilag(aktor=krav.alis, krav_id=krav.krav_id, filer=sendte, naa=NAA)


def kvittering(tekst: str = "Kursavgift 8 000,00", **valg: object) -> bytes:
    """A small photo of a receipt, as a telephone sends it."""
    bilde = Image.new("RGB", (600, 900), "white")
    ImageDraw.Draw(bilde).text((40, 60), f"KVITTERING\n{tekst}", fill="black")
    ut = BytesIO()
    bilde.save(ut, "JPEG", **valg)
    return ut.getvalue()


def annet(felter: Refusjonsfelter = KURS, **endret: object) -> Refusjonsfelter:
    return replace(felter, **endret)  # type: ignore[arg-type]
