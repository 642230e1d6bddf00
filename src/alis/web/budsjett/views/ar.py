"""One year of a budget: written in a draft, read in an agreement that has been sent."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import ForMangeLinjer, LinjenFinnesIkke
from alis.services.felles import EndretAvAndre
from alis.web.avtale.sett_laas import sett_laas
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.budsjett.presenter.adresser import til_ar
from alis.web.budsjett.presenter.arside import lag_arside
from alis.web.budsjett.radskjemaer import Radskjemaer
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_BUDSJETT)
@require_http_methods(["GET", "POST"])
@folg_versjonen
def vis_ar(request: Foresporsel, versjon_id: UUID, avtalear: int) -> HttpResponse:
    """«Regn ut», «Legg til en rad» and htmx ask for the page as it stands, and keep nothing."""
    if request.method == "POST" and not request.aktor.har(Rettighet.SKRIV_AVTALE):
        raise Http404
    bilde = hent_budsjett(aktor=request.aktor, versjon_id=versjon_id, side=f"budsjett år {avtalear}")
    _must_exist(bilde, avtalear)
    skjemaer = Radskjemaer(bilde, avtalear, svar=request.POST or None, etter=request.GET.get("etter", ""))
    if not bilde.er_kladd or request.method == "GET":
        return _show(request, bilde, avtalear, skjemaer)
    if "lagre" in request.POST:
        return _save(request, bilde, avtalear, skjemaer)
    return _show_as_written(request, avtalear, skjemaer)


def _must_exist(bilde: Budsjettbilde, avtalear: int) -> None:
    if bilde.utregning is None or not any(ar.nummer == avtalear for ar in bilde.utregning.ar):
        raise Http404


def _save(request: Foresporsel, bilde: Budsjettbilde, avtalear: int, skjemaer: Radskjemaer) -> HttpResponse:
    if not skjemaer.er_gyldige():
        return _show_as_written(request, avtalear, skjemaer)
    try:
        lagre_linjer(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            laas=sett_laas(request),
            endring=skjemaer.endring(),
        )
    except EndretAvAndre as endret:
        return _show_as_written(request, avtalear, skjemaer, endret=endret)
    except ForMangeLinjer:
        messages.warning(
            request, _("Et budsjett kan ha 10 000 rader. Slå sammen noen før du legger til flere.")
        )
        return _show_as_written(request, avtalear, skjemaer)
    messages.success(
        request, _("Budsjettet er lagret. Ingen andre enn kommunen ser det før avtalen er sendt.")
    )
    return redirect(til_ar(bilde.versjon_id, avtalear) + skjemaer.sted)


def _show_as_written(
    request: Foresporsel, avtalear: int, skjemaer: Radskjemaer, endret: EndretAvAndre | None = None
) -> HttpResponse:
    """The sums of what can be read in the form; a row that cannot counts as it was kept."""
    try:
        bilde = hent_budsjett(
            aktor=request.aktor, versjon_id=skjemaer.bilde.versjon_id, endring=skjemaer.endring()
        )
    except (LinjenFinnesIkke, ForMangeLinjer):
        bilde = skjemaer.bilde
    return _show(request, bilde, avtalear, skjemaer, endret)


def _show(
    request: Foresporsel,
    bilde: Budsjettbilde,
    avtalear: int,
    skjemaer: Radskjemaer,
    endret: EndretAvAndre | None = None,
) -> HttpResponse:
    side = lag_arside(bilde, avtalear, skjemaer)
    mal = "budsjett/ar.html" if bilde.er_kladd else "budsjett/ar_lest.html"
    if request.headers.get("HX-Request"):
        mal = "budsjett/_regnet.html"
    return render(request, mal, {"side": side, "bilde": bilde, "skjemaer": skjemaer, "endret": endret})
