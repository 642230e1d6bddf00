"""Where a notice or a deadline leads: the page where the thing is done."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.urls import reverse

from alis.domain.frist import Fristslag


def til_objekt(*, objekt_type: str, objekt_id: str | UUID, sak_id: UUID | None, slag: str = "") -> str:
    """Empty where there is no page of the thing, nor of its case."""
    if objekt_type in SIDER:
        return SIDER[objekt_type](objekt_id, slag)
    return reverse("sak:sak", args=[sak_id]) if sak_id else ""


def _til_versjon(versjon_id: str | UUID, slag: str) -> str:
    if slag == Fristslag.FULLFOR_AVTALE:
        return reverse("avtale:utkast", args=[versjon_id])
    return reverse("avtale:vis", args=[versjon_id])


SIDER: Mapping[str, Callable[[str | UUID, str], str]] = {
    "Avtaleversjon": _til_versjon,
    "Veilederavtale": lambda objekt_id, slag: reverse("veilederavtale:vis", args=[objekt_id]),
    "Opphor": lambda objekt_id, slag: reverse("opphor:vis", args=[objekt_id]),
    "Stedfortreder": lambda objekt_id, slag: reverse("varsel:stedfortreder"),
}
"""A thing that is not here leads to its case."""
