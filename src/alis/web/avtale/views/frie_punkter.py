"""Reword the clauses of a draft that its template leaves free."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.lagre_frie_punkter import lagre_frie_punkter
from alis.services.felles import EndretAvAndre
from alis.web.avtale.presenter.adresser import til_utkast
from alis.web.avtale.sett_laas import sett_laas
from alis.web.avtale.skjema.frie_punkter import Friepunktskjema
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_versjonen
def frie_punkter(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde, endret = hent_utkast(aktor=request.aktor, versjon_id=versjon_id), None
    if not bilde.frie_punkter:
        messages.info(request, _("Malen har ingen punkter som dere kan skrive om."))
        return redirect(til_utkast(versjon_id))
    skjema = Friepunktskjema(request.POST if request.method == "POST" else None, bilde=bilde)
    if skjema.is_bound and skjema.is_valid():
        try:
            lagre_frie_punkter(
                aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request), tekster=skjema.tekster()
            )
            return redirect(til_utkast(versjon_id))
        except EndretAvAndre as endret_av_andre:
            endret = endret_av_andre
    return render(request, "avtale/frie_punkter.html", {"bilde": bilde, "skjema": skjema, "endret": endret})
