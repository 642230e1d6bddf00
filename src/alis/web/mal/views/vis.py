"""The page of a template: a stored one with what can be done with it, or one that ships."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.dokument import Mal
from alis.domain.tilgang import Rettighet
from alis.integrations.dokument import UkjentMal, hent_mal
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.services.mal.list_malrader import utgiver
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.malside import lag_malside, lag_side_for_sendt_med


@krever(Rettighet.SE_MALER)
@require_safe
def vis_lagret(request: Foresporsel, mal_id: UUID) -> HttpResponse:
    bilde = hent_malbilde(aktor=request.aktor, versjon_id=mal_id)
    return render(request, "mal/mal.html", {"side": lag_malside(bilde)})


@krever(Rettighet.SE_MALER)
@require_safe
def vis(request: Foresporsel, navn: str, utgave: str) -> HttpResponse:
    mal = sendt_med(navn, utgave)
    side = lag_side_for_sendt_med(mal, eier=utgiver(mal))
    return render(request, "mal/mal.html", {"side": side})


def sendt_med(navn: str, utgave: str) -> Mal:
    """A template that ships, or 404."""
    try:
        return hent_mal(navn, utgave)
    except UkjentMal:
        raise Http404 from None
