"""The files of an order."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.hent_utbetaling import hent_utbetaling
from alis.services.utbetaling.lag_filer import lag_betalingsfil, lag_regnskapsfil
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.UTBETAL)
@require_safe
def banken(request: Foresporsel, utbetaling_id: UUID) -> HttpResponse:
    """The same file each time: whole account numbers stand in it, so only whoever pays gets it."""
    bilde = hent_utbetaling(aktor=request.aktor, utbetaling_id=utbetaling_id)
    return _file(lag_betalingsfil(bilde), "application/xml", f"{bilde.melding_id}.xml")


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def regnskapet(request: Foresporsel, utbetaling_id: UUID) -> HttpResponse:
    bilde = hent_utbetaling(aktor=request.aktor, utbetaling_id=utbetaling_id)
    return _file(lag_regnskapsfil(bilde), "text/csv; charset=utf-8", f"{bilde.melding_id}.csv")


def _file(innhold: bytes, type_: str, navn: str) -> HttpResponse:
    return HttpResponse(
        innhold, content_type=type_, headers={"Content-Disposition": f'attachment; filename="{navn}"'}
    )
