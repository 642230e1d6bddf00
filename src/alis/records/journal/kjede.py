"""How one line of the journal is bound to the line before it."""

import hashlib
import json
from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from alis.records.journal.models import Journallinje

FORSTE_HASH = "0" * 64
"""What the first line follows."""


def linjehash(linje: Journallinje) -> str:
    """Return SHA-256 of the line's every column, the previous line's hash included, as canonical JSON."""
    return hashlib.sha256(_canonical(_facts(linje)).encode()).hexdigest()


def som_json(innhold: dict[str, Any]) -> dict[str, Any]:
    """Return the facts as both databases will give them back: dates, decimals and ids as text."""
    facts: dict[str, Any] = json.loads(json.dumps(innhold, cls=DjangoJSONEncoder, allow_nan=False))
    return facts


def _facts(linje: Journallinje) -> dict[str, Any]:
    return {
        "sekvens": linje.sekvens,
        "tidspunkt": linje.tidspunkt.astimezone(UTC).isoformat(timespec="microseconds"),
        "person_id": str(linje.person_id or ""),
        "navn": linje.navn,
        "rolle": linje.rolle,
        "organisasjon_id": str(linje.organisasjon_id or ""),
        "organisasjon": linje.organisasjon,
        "handling": linje.handling,
        "objekt_type": linje.objekt_type,
        "objekt_id": linje.objekt_id,
        "sak_id": str(linje.sak_id or ""),
        "kommunenummer": linje.kommunenummer,
        "innhold": linje.innhold,
        "forrige_hash": linje.forrige_hash,
    }


def _canonical(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
