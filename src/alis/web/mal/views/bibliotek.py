"""Take over clauses and measures from other templates."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.mal.endre_mal import Malendring, NyKlausul, NyttTiltak
from alis.services.mal.klausulbibliotek import Bibliotek, klausulbibliotek
from alis.services.mal.malbilde import Malbilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.bibliotek import lag_bibliotekside
from alis.web.mal.views.kladd import folg_malen, gjor_endring, hent_kladd
from alis.web.mal.views.klausul import plass_for_ny


@krever(Rettighet.SKRIV_MAL)
@require_http_methods(["GET", "POST"])
@folg_malen
def bibliotek(request: Foresporsel, kladd_id: UUID) -> HttpResponse:
    bilde = hent_kladd(request, kladd_id)
    samling = klausulbibliotek(aktor=request.aktor, versjon_id=kladd_id)
    if request.method == "POST":
        return _take(request, bilde, samling)
    sok = request.GET.get("q", "").strip()[:100]
    context = {"bilde": bilde, "side": lag_bibliotekside(bilde.mal, samling, sok=sok)}
    return render(request, "mal/bibliotek.html", context)


def _take(request: Foresporsel, bilde: Malbilde, samling: Bibliotek) -> HttpResponse:
    endring = _chosen(request, bilde, samling)
    if endring is None:
        messages.warning(request, _("Velg en tekst som malen ikke har fra før."))
        return redirect("mal:bibliotek", bilde.versjon_id)
    return gjor_endring(
        request, bilde.versjon_id, endring, kvittering=_("Teksten er tatt inn i malen, ord for ord.")
    )


def _chosen(request: Foresporsel, bilde: Malbilde, samling: Bibliotek) -> Malendring | None:
    valgt = request.POST.get("tekst", "")
    if valgt in samling.klausuler:
        return NyKlausul(klausul=samling.klausuler[valgt][1], etter=plass_for_ny(request, bilde))
    if valgt in samling.tiltak:
        return NyttTiltak(tiltak=samling.tiltak[valgt][1])
    return None
