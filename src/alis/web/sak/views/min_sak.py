"""«Min sak»: everything about her own course for the doctor, on one page, in every kommune."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.oppgaver.hent_min_side import hent_min_side
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sak.minside import lag_minside


@krever(Rettighet.SE_TIDSLINJE)
@require_safe
def min_sak(request: Foresporsel) -> HttpResponse:
    side = hent_min_side(aktor=request.aktor)
    return render(request, "sak/min_sak.html", {"side": lag_minside(side)})
