"""Begin a new version of an agreement."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid, opprett_avtale
from alis.services.utdanning.hent_sak import hent_sak
from alis.web.avtale.presenter.adresser import til_avtale, til_sak, til_utkast
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
def ny_avtale(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _begin(request, sak_id)
    sak = hent_sak(aktor=request.aktor, sak_id=sak_id, side="ny avtale")
    return render(request, "avtale/ny.html", {"sak": sak, "til_sak": til_sak(sak_id)})


def _begin(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    try:
        versjon_id = opprett_avtale(aktor=request.aktor, sak_id=sak_id)
    except AvtaleUnderArbeid as under_arbeid:
        return redirect(til_avtale(under_arbeid.versjon_id))
    return redirect(til_utkast(versjon_id))
