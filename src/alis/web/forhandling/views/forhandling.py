"""The page of the whole bargaining."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.forhandling.presenter.forhandlingsside import lag_forhandlingsside


@krever(Rettighet.FORHANDLE_AVTALE)
@require_safe
def vis_forhandling(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    """An agreement in force leads to the draft that is to replace it, where the reader takes part in that."""
    bilde = hent_forhandling(aktor=request.aktor, versjon_id=versjon_id)
    if bilde.versjon_id != versjon_id:
        return redirect(reverse("forhandling:vis", args=[bilde.versjon_id]))
    return render(request, "forhandling/forhandling.html", {"side": lag_forhandlingsside(bilde)})
