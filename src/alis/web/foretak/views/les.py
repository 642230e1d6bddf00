"""What is known of the trusts, for everyone who has to do with hospital service."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.les_profil import les_profil
from alis.services.plassering.les_profiler import les_profiler
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretak.presenter import lag_foretaksliste, lag_foretaksside


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    eget = request.aktor.organisasjon_id if request.aktor.har(Rettighet.STYRE_PLASSER) else None
    side = lag_foretaksliste(les_profiler(aktor=request.aktor), eget=eget)
    return render(request, "foretak/liste.html", {"side": side})


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def vis(request: Foresporsel, foretak_id: UUID) -> HttpResponse:
    bilde = les_profil(aktor=request.aktor, helseforetak_id=foretak_id)
    return render(request, "foretak/vis.html", {"side": lag_foretaksside(bilde)})
