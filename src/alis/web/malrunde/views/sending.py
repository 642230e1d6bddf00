"""Look the drafts over, send them, and say what came of each."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.tilgang import Rettighet
from alis.services.malrunde.hent_malrunde import hent_malrunde
from alis.services.malrunde.se_over import se_over
from alis.services.malrunde.send_kladder import send_kladder
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.malrunde.kvitteringsminne import hent_husket, husk
from alis.web.malrunde.presenter.kvitteringsside import lag_kvitteringsside
from alis.web.malrunde.presenter.seoverside import lag_seoverside
from alis.web.malrunde.skjema import ALLE, les_laaser, les_valgte


@krever(Rettighet.SEND_AVTALE)
@require_POST
def se_over_runden(request: Foresporsel, mal: str, versjon: str) -> HttpResponse:
    """Shown straight from the form: nothing is changed, and two hundred ids are too long for an address."""
    bilde = hent_malrunde(aktor=request.aktor, mal=mal, versjon=versjon)
    kan_velges = [
        rad.avtale_id for rad in bilde.rader if ALLE not in request.POST or rad.status is Rundestatus.KLADD
    ]
    valgte = les_valgte(request.POST, kan_velges)
    if not valgte:
        messages.warning(request, _("Velg minst én avtale som har en kladd."))
        return redirect("malrunde:runde", mal, versjon)
    svar = se_over(aktor=request.aktor, mal=mal, versjon=versjon, avtaler=valgte)
    return render(request, "malrunde/se_over.html", {"side": lag_seoverside(bilde, svar)})


@krever(Rettighet.SEND_AVTALE)
@require_POST
def send(request: Foresporsel, mal: str, versjon: str) -> HttpResponse:
    laaser = les_laaser(request.POST)
    if not laaser:
        messages.warning(request, _("Velg minst én avtale som har en kladd."))
        return redirect("malrunde:runde", mal, versjon)
    husk(
        request,
        mal,
        versjon,
        send_kladder(aktor=request.aktor, mal=mal, versjon=versjon, laaser=laaser),
    )
    return redirect("malrunde:kvittering", mal, versjon)


@krever(Rettighet.SEND_AVTALE)
@require_safe
def kvittering(request: Foresporsel, mal: str, versjon: str) -> HttpResponse:
    bilde = hent_malrunde(aktor=request.aktor, mal=mal, versjon=versjon)
    husket = hent_husket(request, mal, versjon)
    if not husket:
        return redirect("malrunde:runde", mal, versjon)
    return render(request, "malrunde/kvittering.html", {"side": lag_kvitteringsside(bilde, husket)})
