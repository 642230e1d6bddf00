"""The rates of the demo: an office has written the next period with one amount of its own making, and two are to approve it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.records.sats.models import Satsversjon
from alis.services.sats import nasjonale_satssett
from alis.services.sats.lagre_sats import lagre_sats
from alis.services.sats.opprett_sats import opprett_sats
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.send_sats import send_sats

MERKNAD = (
    "Satsene er ført videre fra forrige periode. Beløpet til læringsaktiviteter er oppdiktet for demoen."
)
KILDE = {"tittel": "Oppdiktet for demoen", "adresse": "", "visshet": "valg"}
OPPDIKTET = 1_500_000


def sett_satser(radgiver: Aktor, *, naa: datetime) -> None:
    siste = nasjonale_satssett()[-1]
    fom = siste.tom + EN_DAG
    periode = Periode(fom, siste.siste_mulige_dag(fom))
    kladd = opprett_sats(aktor=radgiver, fra=siste.navn, periode=periode, naa=naa)
    lagre_sats(aktor=radgiver, versjon_id=kladd, laas=_row(kladd).laas, innhold=_written(kladd), naa=naa)
    send_sats(aktor=radgiver, versjon_id=kladd, laas=_row(kladd).laas, naa=naa)


def _written(kladd: UUID) -> dict[str, Any]:
    innhold = satsinnhold(_row(kladd))
    innhold["merknad"] = MERKNAD
    innhold["kilder"]["demo"] = KILDE
    innhold["element"]["laeringsaktiviteter"]["arsbelop"] |= {"verdi": OPPDIKTET, "kilde": "demo"}
    return innhold


def _row(versjon_id: UUID) -> Satsversjon:
    return Satsversjon.objects.get(pk=versjon_id)
