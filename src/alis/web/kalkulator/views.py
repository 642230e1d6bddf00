"""«Hva kan vi få?»: the grant calculator. The answers stand in the address and nowhere else."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from alis.integrations.satser import IngenSatserForDagen
from alis.web.felles.tilgang import apen
from alis.web.kalkulator.skjema import INGEN_SATSER, Kalkulatorskjema
from alis.web.kalkulator.standard import standardsvar
from alis.web.kalkulator.svar import Svar, lag_svar


@apen
@require_safe
@vary_on_headers("HX-Request")
def kalkulator(request: HttpRequest) -> HttpResponse:
    """The whole page, or only its answer when htmx asks for that."""
    svarene = request.GET if "stilling" in request.GET else standardsvar()
    skjema = Kalkulatorskjema(svarene)
    context = {"svar": _svar(skjema), "skjema": skjema, "adresse": _adresse(request, svarene)}
    return render(request, _mal(request), context)


def _svar(skjema: Kalkulatorskjema) -> Svar | None:
    """None when something must be mended first; the form says what."""
    if not skjema.is_valid():
        return None
    try:
        return lag_svar(skjema)
    except IngenSatserForDagen:
        skjema.add_error("fra", INGEN_SATSER)
        return None


def _mal(request: HttpRequest) -> str:
    return (
        "kalkulator/_svar.html"
        if request.headers.get("HX-Target") == "svar"
        else "kalkulator/kalkulator.html"
    )


def _adresse(request: HttpRequest, svarene: QueryDict | dict[str, str]) -> str:
    """The address that gives this answer again: what was answered, without the empty."""
    delt = QueryDict(mutable=True)
    delt.update({navn: verdi for navn, verdi in svarene.items() if verdi})
    return f"{request.build_absolute_uri(request.path)}?{delt.urlencode()}"
