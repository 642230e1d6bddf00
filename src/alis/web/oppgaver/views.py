"""The page of tasks."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.oppgaver import mine_oppgaver as tjeneste
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.oppgaver.presenter import lag_oppgaveside


@krever(Rettighet.SE_OPPGAVER)
@require_safe
def mine_oppgaver(request: Foresporsel) -> HttpResponse:
    liste = tjeneste.mine_oppgaver(aktor=request.aktor)
    side = lag_oppgaveside(liste, aktor=request.aktor, etter=request.GET.get("etter", ""))
    return render(request, "oppgaver/mine_oppgaver.html", {"side": side})
