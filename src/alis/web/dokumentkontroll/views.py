"""The page where anyone learns whether a document is unchanged."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alis.integrations.avgrenset import Opptatt
from alis.services.dokumentkontroll import kontroller_dokument
from alis.web.dokumentkontroll.kontrollvisning import Kontrollvisning
from alis.web.dokumentkontroll.opplasting import FELT, Minneopplasting
from alis.web.felles.tilgang import apen

SIDE = "dokumentkontroll/kontroller.html"
PROV_IGJEN_OM = 5


@apen
@csrf_exempt  # nothing is changed or stored, and a visitor need not have been here before
@require_http_methods(["GET", "HEAD", "POST"])
def kontroller(request: HttpRequest) -> HttpResponse:
    """The form, or the answer for the file that was sent."""
    if request.method != "POST":
        return render(request, SIDE)
    opplasting = Minneopplasting(request)
    request.upload_handlers = [opplasting]
    fil = request.FILES.get(FELT)
    if opplasting.for_stor:
        return _mangler(
            request, _("Filen er større enn 25 MB. Velg PDF-en slik du lastet den ned herfra."), 413
        )
    if fil is None:
        return _mangler(request, _("Velg en PDF-fil først."))
    try:
        svar = kontroller_dokument(fil=fil.read())
    except Opptatt:
        opptatt = _mangler(
            request, _("Vi kontrollerer en annen fil akkurat nå. Prøv igjen om noen sekunder."), 503
        )
        opptatt.headers["Retry-After"] = str(PROV_IGJEN_OM)
        return opptatt
    return render(request, SIDE, {"svar": Kontrollvisning.fra(svar)})


def _mangler(request: HttpRequest, melding: str, status: int = 200) -> HttpResponse:
    """The form again, with what is wrong. The browser does not give the file back, so it must be chosen anew."""
    return render(request, SIDE, {"feil": [{"lenke": f"#{FELT}", "tekst": melding}]}, status=status)
