"""Divide a vacancy that nobody holds into vacancies after each other."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Ledigplass
from alis.services.plassering.aapne_plass import aapne_plass, bindende_tilbud
from alis.services.plassering.endre_plass import PlassenErTilbudt
from alis.services.plassering.erstatt_plass import erstatt_plass, har_vaert_tilbudt
from alis.services.plassering.foresla_deling import Stykke, stykker_av
from alis.services.plassering.plassfakta import UgyldigPlass
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse


@transaction.atomic
def del_plass(
    *, aktor: Aktor, plass_id: UUID, laas: int, lengder: Sequence[int], naa: datetime | None = None
) -> None:
    """The first piece is the vacancy itself, or a new one where someone has been offered all of it. `lengder` are whole months
    that together are the vacancy's.

    None of the pieces is what was pasted or delivered any more: whoever takes that back, does not take them.

    Raises `ManglerRettighet`, `UgyldigPlass`, `PlassenErTilbudt`, and what `aapne_plass` raises.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    plass = aapne_plass(aktor=aktor, plass_id=plass_id, laas=laas)
    if len(lengder) < 2 or min(lengder) < 1 or sum(lengder) != plass.maneder:
        raise UgyldigPlass("maneder")
    if bindende_tilbud(plass):
        raise PlassenErTilbudt
    forste, *flere = stykker_av(plass.fom, lengder)
    _shorten(aktor, plass, forste, naa)
    skriv_plasshendelse(
        aktor=aktor, plass_id=plass.pk, handling="del_plass", naa=naa, innhold={"lengder": list(lengder)}
    )
    for stykke in flere:
        _report(aktor, plass, stykke, naa)


def _shorten(aktor: Aktor, plass: Ledigplass, forste: Stykke, naa: datetime) -> None:
    if har_vaert_tilbudt(plass):
        erstatt_plass(aktor=aktor, plass=plass, fakta=_facts(plass, forste), naa=naa)
        return
    plass.maneder, plass.kilde = forste.maneder, Plasskilde.SKREVET
    plass.laas += 1
    plass.save(update_fields=["maneder", "kilde", "laas"])


def _report(aktor: Aktor, plass: Ledigplass, stykke: Stykke, naa: datetime) -> None:
    """A vacancy of its own, like the one that it was cut from."""
    ny = Ledigplass.objects.create(
        helseforetak_id=plass.helseforetak_id,
        kilde=Plasskilde.SKREVET,
        meldt_at=naa,
        meldt_av_id=aktor.person_id,
        **_facts(plass, stykke),
    )
    skriv_plasshendelse(
        aktor=aktor,
        plass_id=ny.pk,
        handling="meld_plass",
        naa=naa,
        innhold={"fra": plass.pk, "fom": stykke.fom, "maneder": stykke.maneder},
    )


def _facts(plass: Ledigplass, stykke: Stykke) -> dict[str, object]:
    return {
        "avdeling_id": plass.avdeling_id,
        "fom": stykke.fom,
        "maneder": stykke.maneder,
        "antall": plass.antall,
    }
