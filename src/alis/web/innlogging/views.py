"""Log in as a synthetic person (demo only), log out, change role."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.tilgang import Rollevalg, list_demopersoner, list_roller
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.meny import forste_side
from alis.web.felles.okt import start_okt
from alis.web.felles.tilgang import apen, krever
from alis.web.innlogging.personvalg import Personvalg


@apen
@require_http_methods(["GET", "POST"])
def logg_inn(request: HttpRequest) -> HttpResponse:
    if not settings.ALIS_DEMO:
        return render(request, "innlogging/ikke_koblet.html")
    personer = list_demopersoner()
    if request.method == "POST":
        valgt = _valgt(request, personer)
        start_okt(request, valgt)
        return redirect(_neste(request) or forste_side(valgt.aktor))
    sok = request.GET.get("q", "")
    context = {
        "valg": Personvalg.fra(personer, sok=sok),
        "sok": sok,
        "neste_side": request.GET.get("neste", ""),
    }
    return render(request, "innlogging/logg_inn.html", context)


@apen
@require_POST
def logg_ut(request: HttpRequest) -> HttpResponse:
    request.session.flush()
    return redirect("/")


@krever(*Rettighet)
@require_http_methods(["GET", "POST"])
def bytt_rolle(request: Foresporsel) -> HttpResponse:
    roller = list_roller(person_id=request.aktor.person_id)
    if request.method == "POST":
        valgt = _valgt(request, roller)
        start_okt(request, valgt)
        return redirect(forste_side(valgt.aktor))
    return render(request, "innlogging/bytt_rolle.html", {"roller": roller})


def _valgt(request: HttpRequest, roller: tuple[Rollevalg, ...]) -> Rollevalg:
    for valg in roller:
        if str(valg.rolleinnehav_id) == request.POST.get("rolle"):
            return valg
    raise Http404


def _neste(request: HttpRequest) -> str:
    """Where she was going, if that is here."""
    neste = request.POST.get("neste", "")
    trygg = url_has_allowed_host_and_scheme(
        neste, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return neste if trygg and neste.startswith("/") else ""
