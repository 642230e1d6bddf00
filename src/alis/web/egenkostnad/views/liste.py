"""The kommune's own costs, the newest first; of one doctor where the application's check leads here."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.egenkostnad.list_egenkostnader import Kostnadsko, list_egenkostnader
from alis.web.egenkostnad.ord import KOER
from alis.web.egenkostnad.presenter import lag_rader
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_EGENKOSTNAD)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    valgt = request.GET.get("ko", "")
    ko = Kostnadsko(valgt) if valgt in set(Kostnadsko) else Kostnadsko.ALLE
    sak_id = _case(request)
    side = list_egenkostnader(aktor=request.aktor, ko=ko, sak_id=sak_id, etter=request.GET.get("etter", ""))
    innhold = {
        "rader": lag_rader(side.rader),
        "neste": side.neste,
        "ko": ko,
        "koer": KOER.items(),
        "sak": str(sak_id or ""),
        "kan_fore": request.aktor.har(Rettighet.FOR_EGENKOSTNAD),
    }
    return render(request, "egenkostnad/liste.html", innhold)


def _case(request: Foresporsel) -> UUID | None:
    """The case that the address names; nonsense names none."""
    try:
        return UUID(request.GET.get("sak", ""))
    except ValueError:
        return None
