"""The first and the last day of each service in a hospital: days that come whatever anyone does, for a calendar to show."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from alis.domain.flyt import Behovsstatus, Tilbudsstatus, Tjenestestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import add_months
from alis.records.plassering.queries import tilbud_for

HAR_DEM = (Rolle.ALIS, Rolle.KOORDINATOR, Rolle.ALIS_KONTAKT)
LEVER = (Behovsstatus.REGISTRERT, Behovsstatus.PLASSERT, Behovsstatus.I_TJENESTE)

ER_OVER = (Tjenestestatus.FULLFORT, Tjenestestatus.AVBRUTT, Tjenestestatus.BORTFALT)


class Tjenestedagslag(StrEnum):
    BEGYNNER = "begynner"
    SLUTTER = "slutter"


@dataclass(frozen=True, kw_only=True)
class Tjenestedag:
    """`tilbud_id` is the offer that was accepted."""

    slag: Tjenestedagslag
    tilbud_id: UUID
    dag: date

    @property
    def nokkel(self) -> str:
        """Which day it is, wherever it is moved."""
        return f"tjenesten_{self.slag}:{self.tilbud_id}"


def les_tjenestedager(*, aktor: Aktor, idag: date) -> tuple[Tjenestedag, ...]:
    """Of the doctor's own, the kommune's or the trust's, until the last day has passed: as the service stands
    where it has been prolonged or ends early. One query, or none for other roles.
    """
    if aktor.rolle not in HAR_DEM:
        return ()
    godtatt = tilbud_for(aktor, dag=idag).filter(status=Tilbudsstatus.GODTATT, behov__status__in=LEVER)
    rader = godtatt.exclude(tjeneste__status__in=ER_OVER).values_list(
        "pk", "plass__fom", "plass__maneder", "tjeneste__fom", "tjeneste__tom"
    )
    dager = []
    for tilbud_id, plassens, maneder, fom, tom in rader:
        fom = fom or plassens
        slutt = tom or add_months(plassens, maneder) - timedelta(days=1)
        if slutt >= idag:
            dager += [
                Tjenestedag(slag=Tjenestedagslag.BEGYNNER, tilbud_id=tilbud_id, dag=fom),
                Tjenestedag(slag=Tjenestedagslag.SLUTTER, tilbud_id=tilbud_id, dag=slutt),
            ]
    return tuple(dager)
