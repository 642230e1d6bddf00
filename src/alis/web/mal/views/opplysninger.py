"""Name, title, version and first day of a template that is being written."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.mal.endre_mal import VersjonsnavnetErBrukt, endre_mal
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.ord import malnavn
from alis.web.mal.skjema.opplysninger import Opplysningsskjema, fra_mal
from alis.web.mal.views.kladd import folg_malen, hent_kladd, sett_mallaas


@krever(Rettighet.SKRIV_MAL)
@require_http_methods(["GET", "POST"])
@folg_malen
def opplysninger(request: Foresporsel, kladd_id: UUID) -> HttpResponse:
    bilde, endret = hent_kladd(request, kladd_id), None
    skjema = Opplysningsskjema(request.POST or None, initial=fra_mal(bilde.mal))
    if request.method == "POST" and skjema.is_valid():
        try:
            endre_mal(
                aktor=request.aktor,
                versjon_id=kladd_id,
                laas=sett_mallaas(request),
                endring=skjema.opplysninger(),
            )
            return redirect("mal:lagret", kladd_id)
        except VersjonsnavnetErBrukt:
            skjema.add_error("versjon", _("En annen versjon av malen heter dette. Velg et annet navn."))
        except EndretAvAndre as endret_av_andre:
            endret = endret_av_andre
    context = {"bilde": bilde, "navn": malnavn(bilde.mal), "skjema": skjema, "endret": endret}
    return render(request, "mal/opplysninger.html", context)
