"""«Hva kan vi få?»: the grant calculator. The answers stand in the address and nowhere else."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from alis.services.sats import IngenSatserForDagen
from alis.web.felles.feilsummering import finn_feil
from alis.web.felles.tilgang import apen
from alis.web.kalkulator.skjema import INGEN_SATSER, Kalkulatorskjema
from alis.web.kalkulator.standard import STANDARDVALG, standardsvar
from alis.web.kalkulator.svar import Svar, lag_svar


@apen
@require_safe
@vary_on_headers("HX-Request")
def kalkulator(request: HttpRequest) -> HttpResponse:
    """The whole page, or only its answer when htmx asks for that."""
    svarene = {**request.GET.dict(), **_ikke_valgt(request)} if request.GET else standardsvar()
    skjema = Kalkulatorskjema(svarene)
    adresse = _adresse(request, svarene)
    svar = _svar(skjema)
    context = {"svar": svar, "skjema": skjema, "feil": finn_feil(skjema), "adresse": adresse}
    if request.headers.get("HX-Target") == "svar":
        response = render(request, "kalkulator/_svar.html", context)
        response.headers["HX-Replace-Url"] = adresse
        return response
    return render(request, "kalkulator/kalkulator.html", context)


def _ikke_valgt(request: HttpRequest) -> dict[str, str]:
    """What is chosen for the one who has chosen nothing."""
    return {navn: valg for navn, valg in STANDARDVALG.items() if navn not in request.GET}


def _svar(skjema: Kalkulatorskjema) -> Svar | None:
    """None when something must be mended first; the form says what."""
    if not skjema.is_valid():
        return None
    try:
        return lag_svar(skjema)
    except IngenSatserForDagen:
        skjema.add_error("fra", INGEN_SATSER)
        return None


def _adresse(request: HttpRequest, svarene: Mapping[str, str]) -> str:
    """The address that gives this answer again: what was answered, without the empty."""
    delt = QueryDict(mutable=True)
    delt.update({navn: verdi for navn, verdi in svarene.items() if verdi})
    return f"{request.build_absolute_uri(request.path)}?{delt.urlencode()}"
