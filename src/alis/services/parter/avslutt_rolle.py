"""Give a role its last day."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Periode
from alis.records.parter.models import Rolleinnehav
from alis.services.felles import hent, krev
from alis.services.journal import skriv_linje
from alis.services.parter.gi_rolle import krev_rollegiver


@transaction.atomic
def avslutt_rolle(
    *, aktor: Aktor | None, rolleinnehav_id: UUID, tom: date, naa: datetime | None = None
) -> None:
    """The role opens nothing from the day after `tom`. Raises as `gi_rolle` does, and `SnuddPeriode`."""
    krev(aktor, Rettighet.GI_ROLLE)
    innehav = hent(Rolleinnehav.objects.all(), for_endring=True, pk=rolleinnehav_id)
    if aktor is not None:
        krev_rollegiver(
            aktor,
            person_id=innehav.person_id,
            organisasjon_id=innehav.organisasjon_id,
            rolle=Rolle(innehav.rolle),
        )
    innehav.tom = Periode(innehav.fom, tom).tom
    innehav.save(update_fields=["tom"])
    skriv_linje(
        aktor=aktor,
        handling="avslutt_rolle",
        objekt_type="Rolleinnehav",
        objekt_id=innehav.pk,
        innhold={"tom": tom},
        naa=naa or timezone.now(),
    )
