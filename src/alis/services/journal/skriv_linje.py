"""Write one line in the journal, in the transaction of the act it tells of."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.journal.kjede import linjehash, som_json
from alis.records.journal.models import Journalhode, Journallinje
from alis.services.journal.laas_hodet import laas_hodet


class UtenforTransaksjon(RuntimeError):
    """A line outside the act's transaction could tell of an act that never was."""


def skriv_linje(
    *,
    aktor: Aktor | None,
    handling: str,
    objekt_type: str,
    objekt_id: object,
    sak_id: UUID | None = None,
    kommunenummer: str = "",
    innhold: dict[str, Any] | None = None,
    naa: datetime | None = None,
) -> int:
    """Return the sequence number of the new line. `aktor` is `None` where the system itself acts.

    `innhold` holds what was set, never a person number. Raise `UtenforTransaksjon` outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise UtenforTransaksjon(handling)
    hode = laas_hodet()
    linje = Journallinje(
        sekvens=hode.antall + 1,
        tidspunkt=naa or timezone.now(),
        handling=handling,
        objekt_type=objekt_type,
        objekt_id=str(objekt_id),
        sak_id=sak_id,
        kommunenummer=kommunenummer,
        innhold=som_json(innhold or {}),
        forrige_hash=hode.hash,
        **_who(aktor),
    )
    linje.hash = linjehash(linje)
    linje.save(force_insert=True)
    Journalhode.objects.filter(id=1).update(antall=linje.sekvens, hash=linje.hash)
    return linje.sekvens


def _who(aktor: Aktor | None) -> dict[str, Any]:
    if aktor is None:
        return {"person_id": None, "navn": "", "rolle": "", "organisasjon_id": None, "organisasjon": ""}
    return {
        "person_id": aktor.person_id,
        "navn": aktor.navn,
        "rolle": aktor.rolle.value,
        "organisasjon_id": aktor.organisasjon_id,
        "organisasjon": aktor.organisasjon_navn,
    }
