"""Rate sets written in the system, made by the acts that make them, and persons who may."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from alis.domain.flyt import Satshandling
from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Periode
from alis.records.parter.models import Organisasjon
from alis.records.sats.models import Satsversjon
from alis.services.sats.godkjenn_sats import godkjenn_sats
from alis.services.sats.lagre_sats import lagre_sats
from alis.services.sats.opprett_sats import opprett_sats
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.send_sats import send_sats
from factories.parter import lag_aktor_i, lag_kontor

NAA = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
I_FJOR = "nasjonal-alis/2025-06"
I_AR = "nasjonal-alis/2026-06"
NESTE = Periode(date(2026, 6, 1), date(2027, 5, 31))


@dataclass(frozen=True)
class Satsfolk:
    """An adviser at an office and three case handlers in the directorate."""

    radgiver: Aktor
    en: Aktor
    to: Aktor
    tre: Aktor


def lag_satsfolk() -> Satsfolk:
    direktorat, _ = Organisasjon.objects.get_or_create(
        type=Organisasjonstype.DIREKTORAT, navn="Helsedirektoratet"
    )
    kontor = lag_kontor("Satskontoret").organisasjon
    return Satsfolk(
        lag_aktor_i(kontor, Rolle.KONTORRADGIVER),
        *(lag_aktor_i(direktorat, Rolle.SAKSBEHANDLER) for _ in range(3)),
    )


def rad(versjon_id: UUID) -> Satsversjon:
    return Satsversjon.objects.get(pk=versjon_id)


def lag_satskladd(aktor: Aktor, *, fra: str = I_FJOR, periode: Periode | None = NESTE) -> UUID:
    return opprett_sats(aktor=aktor, fra=fra, periode=periode, naa=NAA)


def med(innhold: Mapping[str, Any], sti: str, verdi: object) -> dict[str, Any]:
    """The same content with another value in one place, `element.veiledning.timer`; None takes the value away."""
    nytt = deepcopy(dict(innhold))
    *mappe, siste = sti.split(".")
    tabell: Any = nytt
    for ledd in mappe:
        tabell = tabell[ledd]
    if verdi is None:
        del tabell[siste]
    elif isinstance(tabell[siste], dict) and "verdi" in tabell[siste]:
        tabell[siste]["verdi"] = verdi
    else:
        tabell[siste] = verdi
    return nytt


def skriv(aktor: Aktor, versjon_id: UUID, sti: str, verdi: object) -> None:
    kladd = rad(versjon_id)
    lagre_sats(
        aktor=aktor,
        versjon_id=versjon_id,
        laas=kladd.laas,
        innhold=med(satsinnhold(kladd), sti, verdi),
        naa=NAA,
    )


def send(aktor: Aktor, versjon_id: UUID) -> UUID:
    send_sats(aktor=aktor, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)
    return versjon_id


def si_ja(aktor: Aktor, versjon_id: UUID) -> bool:
    return godkjenn_sats(aktor=aktor, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)


def lag_til_godkjenning(folk: Satsfolk, **hva: Any) -> UUID:
    return send(folk.radgiver, lag_satskladd(folk.radgiver, **hva))


def lag_publisert(folk: Satsfolk, **hva: Any) -> UUID:
    versjon_id = lag_til_godkjenning(folk, **hva)
    si_ja(folk.en, versjon_id)
    si_ja(folk.to, versjon_id)
    return versjon_id


def lag_satsobjekter(radgiver: Aktor) -> dict[str, Any]:
    """What fills the addresses of rate sets: a set that ships, and one that the adviser has sent."""
    ordning, periode = I_FJOR.split("/")
    return {
        "ordning": ordning,
        "satsperiode": periode,
        "satsversjon": 1,
        "satshandling": Satshandling.TREKK,
        "sats_id": send(radgiver, lag_satskladd(radgiver)),
    }
