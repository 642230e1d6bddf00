"""The application as a file: PDF for people, XLSX for the accounts, JSON for the state's portal."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext

from alis.domain.dokument import Skriftsprak
from alis.domain.parter import Malform
from alis.domain.tilskudd import MED_TILSKUDD
from alis.integrations.dokument import lag_brev
from alis.integrations.soknad import som_xlsx
from alis.records.parter.models import Kommune
from alis.services.soknad.skriv_soknadsbrev import skriv_soknadsbrev


class UkjentFormat(Exception):
    """An application is not made in that format."""


@dataclass(frozen=True, kw_only=True)
class Soknadsfil:
    innhold: bytes
    medietype: str


def lag_soknadsfil(forsendelse: dict[str, Any], *, format: str) -> Soknadsfil:
    """`forsendelse` is what `lag_forsendelse` makes. Raises `UkjentFormat`."""
    if format not in FORMATER:
        raise UkjentFormat(format)
    medietype, skriv = FORMATER[format]
    return Soknadsfil(innhold=skriv(forsendelse), medietype=medietype)


def _json(forsendelse: dict[str, Any]) -> bytes:
    return json.dumps(forsendelse, ensure_ascii=False, indent=2).encode()


def _xlsx(forsendelse: dict[str, Any]) -> bytes:
    return som_xlsx(
        forsendelse, elementnavn={element.value: gettext(element.tekst) for element in MED_TILSKUDD}
    )


def _pdf(forsendelse: dict[str, Any]) -> bytes:
    """In the kommune's written form. A draft is of now; what was sent has its own time, and the same bytes each time."""
    sendt = forsendelse["soknad"]["sendt"]
    malform = Kommune.objects.values_list("malform", flat=True).get(pk=forsendelse["soker"]["kommunenummer"])
    brev = skriv_soknadsbrev(
        forsendelse,
        skriftsprak=Skriftsprak.for_malform(Malform(malform)),
        laget_at=datetime.fromisoformat(sendt) if sendt else timezone.now(),
    )
    return lag_brev(brev, skriftmappe=Path(settings.TYPST_FONTS))


FORMATER: Mapping[str, tuple[str, Callable[[dict[str, Any]], bytes]]] = MappingProxyType(
    {
        "pdf": ("application/pdf", _pdf),
        "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
        "json": ("application/json", _json),
    }
)
