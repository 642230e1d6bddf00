"""The books of one case, for the doctor and for the kommune."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.regnskap.hent_saksregnskap import hent_saksregnskap
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.regnskap.saksregnskap import lag_saksregnskap


@krever(Rettighet.SE_REFUSJON)
@require_safe
def sak(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    regnskap = hent_saksregnskap(aktor=request.aktor, sak_id=sak_id, etter=_key(request.GET.get("etter", "")))
    return render(request, "regnskap/sak.html", {"side": lag_saksregnskap(regnskap, aktor=request.aktor)})


def _key(tekst: str) -> UUID | None:
    """A key that is none begins from the newest."""
    try:
        return UUID(tekst)
    except ValueError:
        return None
