"""Write and take away the suggested measures of a template."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.mal.endre_mal import FjernetTiltak, NyttTiltak, endre_mal
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.ord import malnavn
from alis.web.mal.skjema.tiltak import Tiltaksskjema
from alis.web.mal.views.kladd import folg_malen, gjor_endring, hent_kladd, sett_mallaas


@krever(Rettighet.SKRIV_MAL)
@require_http_methods(["GET", "POST"])
@folg_malen
def nytt_tiltak(request: Foresporsel, kladd_id: UUID) -> HttpResponse:
    bilde, endret = hent_kladd(request, kladd_id), None
    skjema = Tiltaksskjema(request.POST or None)
    if request.method == "POST" and skjema.is_valid():
        try:
            endre_mal(
                aktor=request.aktor,
                versjon_id=kladd_id,
                laas=sett_mallaas(request),
                endring=NyttTiltak(tiltak=skjema.tiltak()),
            )
            return redirect("mal:lagret", kladd_id)
        except EndretAvAndre as endret_av_andre:
            endret = endret_av_andre
    context = {"bilde": bilde, "navn": malnavn(bilde.mal), "skjema": skjema, "endret": endret}
    return render(request, "mal/tiltak.html", context)


@krever(Rettighet.SKRIV_MAL)
@require_POST
@folg_malen
def fjern_tiltak(request: Foresporsel, kladd_id: UUID, tiltak_id: str) -> HttpResponse:
    return gjor_endring(
        request, kladd_id, FjernetTiltak(id=tiltak_id), kvittering=_("Forslaget er tatt ut av malen.")
    )
