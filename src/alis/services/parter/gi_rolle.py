"""Give a person a role in an organisation, for a period."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.parter import ROLLESTED
from alis.domain.tilgang import KAN_GI, Aktor, Rettighet, Rolle
from alis.domain.verdier import Periode
from alis.records.parter.models import Organisasjon, Person, Rolleinnehav
from alis.services.felles import FinnesIkke, hent, krev
from alis.services.journal import skriv_linje
from alis.services.parter.sikre_rolle import sikre_rolle


class KanIkkeGiSegSelvRolle(Exception):
    """No one widens her own rights."""


class RollenHorerIkkeHjemme(Exception):
    """The role is not held in organisations of that kind, or the actor may not give it."""


class HarRollen(Exception):
    """The person holds the role in that period already."""


@transaction.atomic
def gi_rolle(
    *,
    aktor: Aktor | None,
    person_id: UUID,
    organisasjon_id: UUID,
    rolle: Rolle,
    fom: date,
    tom: date | None = None,
    naa: datetime | None = None,
) -> UUID:
    """Return the id of the role held. A coordinator gives roles in her own kommune only.

    Raises `ManglerRettighet`, `FinnesIkke`, `SnuddPeriode`, `KanIkkeGiSegSelvRolle`, `RollenHorerIkkeHjemme`, `HarRollen`.
    """
    krev(aktor, Rettighet.GI_ROLLE)
    Periode(fom, tom)
    organisasjon = hent(Organisasjon.objects.all(), pk=organisasjon_id)
    hent(Person.objects.all(), pk=person_id)
    if aktor is not None:
        krev_rollegiver(aktor, person_id=person_id, organisasjon_id=organisasjon_id, rolle=rolle)
    if organisasjon.type != ROLLESTED[rolle]:
        raise RollenHorerIkkeHjemme
    innehav, ny = sikre_rolle(
        person_id=person_id, organisasjon_id=organisasjon_id, rolle=rolle, fom=fom, tom=tom
    )
    if not ny:
        raise HarRollen
    skriv_rolle(aktor, innehav, naa=naa or timezone.now())
    return innehav.pk


def skriv_rolle(
    aktor: Aktor | None, innehav: Rolleinnehav, *, naa: datetime, kommunenummer: str = ""
) -> None:
    """The journal's line of a role that someone got."""
    skriv_linje(
        aktor=aktor,
        handling="gi_rolle",
        objekt_type="Rolleinnehav",
        objekt_id=innehav.pk,
        kommunenummer=kommunenummer,
        innhold={
            "person_id": innehav.person_id,
            "organisasjon": innehav.organisasjon.navn,
            "rolle": innehav.rolle,
            "fom": innehav.fom,
            "tom": innehav.tom,
        },
        naa=naa,
    )


def krev_rollegiver(aktor: Aktor, *, person_id: UUID, organisasjon_id: UUID, rolle: Rolle) -> None:
    """Return quietly when the actor may give or end the role there, else raise as `gi_rolle` does."""
    if aktor.rolle is Rolle.KOORDINATOR and organisasjon_id != aktor.organisasjon_id:
        raise FinnesIkke
    if person_id == aktor.person_id:
        raise KanIkkeGiSegSelvRolle
    if rolle not in KAN_GI.get(aktor.rolle, ()):
        raise RollenHorerIkkeHjemme
