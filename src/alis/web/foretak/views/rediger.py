"""Write how a trust takes in an ALIS."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_profil import ProfilenErEndret
from alis.services.plassering.lagre_profil import lagre_profil
from alis.services.plassering.les_profil import les_profil
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretak.skjema import Profilskjema, fra_felter


@krever(Rettighet.STYRE_PLASSER, Rettighet.ENDRE_REGISTER)
@require_http_methods(["GET", "HEAD", "POST"])
def rediger(request: Foresporsel, foretak_id: UUID) -> HttpResponse:
    profil = les_profil(aktor=request.aktor, helseforetak_id=foretak_id).profil
    if not profil.kan_endres:
        raise Http404
    sendt = request.POST if request.method == "POST" else None
    skjema = Profilskjema(sendt, initial=fra_felter(profil.felter))
    laas = sett_laas(request) if sendt is not None else profil.laas
    if sendt is not None and skjema.is_valid():
        try:
            lagre_profil(aktor=request.aktor, helseforetak_id=foretak_id, laas=laas, felter=skjema.felter())
        except ProfilenErEndret:
            skjema.add_error(
                None,
                _(
                    "Profilen er endret i et annet vindu. Det du skrev, står her. Se over, og lagre igjen for å bruke det."
                ),
            )
            laas = profil.laas
        else:
            messages.success(request, _("Profilen er lagret. Alle som ser foretaket, ser det nå."))
            return redirect("foretak:vis", foretak_id)
    return render(request, "foretak/rediger.html", {"skjema": skjema, "profil": profil, "laas": laas})
