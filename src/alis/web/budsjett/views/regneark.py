"""Download the budget as a workbook."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.budsjett.arbeidsbok import lag_arbeidsbok
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import XLSX
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_BUDSJETT)
@require_safe
@folg_versjonen
def last_ned(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_budsjett(aktor=request.aktor, versjon_id=versjon_id, side="budsjett som regneark")
    if bilde.utregning is None:
        raise Http404
    svar = HttpResponse(lag_arbeidsbok(bilde, bilde.utregning), content_type=XLSX)
    navn = f"budsjett-{bilde.sak.kommune.kommunenummer}-v{bilde.nummer}.xlsx"
    svar.headers["Content-Disposition"] = f'attachment; filename="{navn}"'
    svar.headers["Cache-Control"] = "no-store, private"
    return svar
