"""A signer lets a colleague sign in her place for a while."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Fullmakt, Person
from alis.services.avtale.plan_for_versjon import signatarer_i
from alis.services.felles import hent
from alis.services.journal import skriv_linje


class MottakerenSignererIkke(Exception):
    """She is not signatar in the kommune, or is the giver herself."""


class FullmaktenErOver(Exception):
    """Its last day has passed."""


@transaction.atomic
def gi_fullmakt(
    *, aktor: Aktor, mottaker_id: UUID, fom: date, tom: date, naa: datetime | None = None
) -> UUID:
    """Return its id. It is hers alone to give, to one who has the right to sign herself, and she can take it back.

    It works on days when both are signatar. Giving the same again changes nothing. Raises `ManglerRettighet`, `HandlerIkkeForKommune`, `SnuddPeriode`,
    `MottakerenSignererIkke` and `FullmaktenErOver`.
    """
    aktor.krev(Rettighet.GI_FULLMAKT)
    naa = naa or timezone.now()
    Periode(fom, tom)
    if mottaker_id == aktor.person_id or mottaker_id not in signatarer_i(aktor.kommune, lokal_dato(naa)):
        raise MottakerenSignererIkke
    if tom < lokal_dato(naa):
        raise FullmaktenErOver
    hent(Person.objects.all(), for_endring=True, pk=aktor.person_id)
    fullmakt, ny = Fullmakt.objects.get_or_create(
        organisasjon_id=aktor.organisasjon_id,
        giver_id=aktor.person_id,
        mottaker_id=mottaker_id,
        fom=fom,
        tom=tom,
        trukket_at=None,
        defaults={"gitt_at": naa},
    )
    if not ny:
        return fullmakt.pk
    skriv_linje(
        aktor=aktor,
        handling="gi_fullmakt",
        objekt_type="Fullmakt",
        objekt_id=fullmakt.pk,
        kommunenummer=aktor.kommune,
        innhold={"mottaker_id": mottaker_id, "fom": fom, "tom": tom},
        naa=naa,
    )
    return fullmakt.pk
