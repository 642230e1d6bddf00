"""Tell people something: a notice on their page, and a mail promised in the same transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Rolle
from alis.domain.varsel import VARSELMALER, Kanal, Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.journal.kjede import som_json
from alis.records.parter.models import Person
from alis.records.varsel.models import Utsending, Varsel
from alis.services.journal import UtenforTransaksjon
from alis.services.varsel.mottaker import Mottaker, rolleinnehavere


def varsle(
    *,
    mal: Varselmal,
    til: Iterable[Mottaker],
    nokkel: str,
    objekt_type: str,
    objekt_id: object,
    sak_id: UUID | None = None,
    kommunenummer: str = "",
    innhold: Mapping[str, object] | None = None,
    naa: datetime | None = None,
) -> int:
    """Return how many were told. Nobody is told the same (`nokkel`) twice, whoever calls and how often.

    `innhold` fills the words of the template: dates and the like, never anything of a person. One without an address
    for mail has the notice on her page, and the coordinators of her organisation are told that she has no mail.

    Raises `UtenforTransaksjon` outside a transaction: then it could tell of an act that never was.
    """
    if not transaction.get_connection().in_atomic_block:
        raise UtenforTransaksjon(mal)
    felter = {
        "mal": mal.value,
        "objekt_type": objekt_type,
        "objekt_id": str(objekt_id),
        "sak_id": sak_id,
        "kommunenummer": kommunenummer,
        "innhold": som_json(dict(innhold or {})),
        "opprettet_at": naa or timezone.now(),
    }
    nye = [varsel for mottaker in til if (varsel := _notice(mottaker, nokkel, felter))]
    if VARSELMALER[mal].epost and nye:
        _promise_mail(nye)
    return len(nye)


def _notice(mottaker: Mottaker, nokkel: str, felter: Mapping[str, Any]) -> Varsel | None:
    varsel, ny = Varsel.objects.get_or_create(
        person_id=mottaker.person_id,
        nokkel=nokkel,
        defaults={"rolle": mottaker.rolle, "organisasjon_id": mottaker.organisasjon_id, **felter},
    )
    return varsel if ny else None


def _promise_mail(varsler: list[Varsel]) -> None:
    adresser = dict(
        Person.objects.filter(pk__in=[varsel.person_id for varsel in varsler]).values_list("pk", "epost")
    )
    Utsending.objects.bulk_create(
        Utsending(varsel=varsel, kanal=Kanal.EPOST, neste_forsok_at=varsel.opprettet_at)
        for varsel in varsler
        if adresser[varsel.person_id]
    )
    for varsel in varsler:
        if not adresser[varsel.person_id]:
            _tell_of_missing_address(varsel)


def _tell_of_missing_address(varsel: Varsel) -> None:
    """Once for each person and organisation."""
    koordinatorer = rolleinnehavere(
        rolle=Rolle.KOORDINATOR,
        organisasjoner=[varsel.organisasjon_id],
        dag=lokal_dato(varsel.opprettet_at),
    )
    varsle(
        mal=Varselmal.EPOST_MANGLER,
        til=koordinatorer,
        nokkel=f"{Varselmal.EPOST_MANGLER}:{varsel.organisasjon_id}:{varsel.person_id}",
        objekt_type="Person",
        objekt_id=varsel.person_id,
        kommunenummer=varsel.kommunenummer,
        naa=varsel.opprettet_at,
    )
