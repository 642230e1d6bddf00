"""Begin a new version of an agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.list_malvalg_for_sak import list_malvalg_for_sak
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid, MalenPasserIkke, opprett_avtale
from alis.services.utdanning.hent_sak import hent_sak
from alis.web.avtale.presenter.adresser import til_avtale, til_sak, til_utkast
from alis.web.avtale.presenter.malvalg import lag_malvalg
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
def ny_avtale(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _begin(request, sak_id)
    context = {
        "sak": hent_sak(aktor=request.aktor, sak_id=sak_id, side="ny avtale"),
        "til_sak": til_sak(sak_id),
        "maler": lag_malvalg(list_malvalg_for_sak(aktor=request.aktor, sak_id=sak_id)),
    }
    return render(request, "avtale/ny.html", context)


def _begin(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    navn, _skille, versjon = request.POST.get("mal", "").partition("/")
    try:
        versjon_id = opprett_avtale(aktor=request.aktor, sak_id=sak_id, mal=(navn, versjon) if navn else None)
    except AvtaleUnderArbeid as under_arbeid:
        return redirect(til_avtale(under_arbeid.versjon_id))
    except MalenPasserIkke:
        messages.warning(request, _("Malen du valgte, kan ikke brukes lenger. Velg en annen."))
        return redirect("avtale:ny", sak_id)
    return redirect(til_utkast(versjon_id))
