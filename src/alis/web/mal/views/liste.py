"""The list of templates, and beginning a new version of one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
from alis.services.mal.list_malrader import list_malrader
from alis.services.mal.opprett_mal import KanIkkeByggesPa, MalUnderArbeid, opprett_mal
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.liste import lag_listeside


@krever(Rettighet.SE_MALER)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    rader = list_malrader(aktor=request.aktor)
    return render(request, "mal/liste.html", {"side": lag_listeside(rader, request.aktor)})


@krever(Rettighet.SKRIV_MAL)
@require_POST
def ny(request: Foresporsel) -> HttpResponse:
    navn, versjon = (request.POST.get(felt, "").replace("\0", "") for felt in ("navn", "versjon"))
    try:
        mal_id = opprett_mal(aktor=request.aktor, navn=navn, versjon=versjon)
    except MalUnderArbeid as under_arbeid:
        messages.info(request, _("Malen har alt en ny versjon under arbeid. Her er den."))
        return redirect("mal:lagret", under_arbeid.versjon_id)
    except KanIkkeByggesPa:
        messages.warning(
            request,
            _("Du kan ikke bygge på denne malen. Velg en mal for ALIS-avtaler i den nasjonale ordningen."),
        )
        return redirect("mal:liste")
    except FinnesIkke:
        messages.warning(request, _("Fant ikke malen du ville bygge på. Velg en fra listen."))
        return redirect("mal:liste")
    messages.success(
        request, _("Kladden er laget. Gi den navn og første dag, og skriv de punktene du trenger.")
    )
    return redirect("mal:lagret", mal_id)
