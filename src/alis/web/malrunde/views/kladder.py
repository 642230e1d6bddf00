"""Draft the amendments that were chosen."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.tilgang import Rettighet
from alis.services.malrunde.hent_malrunde import hent_malrunde
from alis.services.malrunde.lag_kladder import lag_kladder
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.malrunde.kvitteringsminne import husk
from alis.web.malrunde.skjema import ALLE, les_valgte


@krever(Rettighet.SKRIV_AVTALE)
@require_POST
def kladder(request: Foresporsel, mal: str, versjon: str) -> HttpResponse:
    """«Alle» are those that have not been begun; whoever is chosen by name is answered for, whatever the state."""
    rader = hent_malrunde(aktor=request.aktor, mal=mal, versjon=versjon).rader
    kan_velges = [
        rad.avtale_id for rad in rader if ALLE not in request.POST or rad.status is Rundestatus.IKKE_BEGYNT
    ]
    valgte = les_valgte(request.POST, kan_velges)
    if not valgte:
        messages.warning(request, _("Velg minst én avtale som ikke er begynt."))
        return redirect("malrunde:runde", mal, versjon)
    husk(
        request,
        mal,
        versjon,
        lag_kladder(aktor=request.aktor, mal=mal, versjon=versjon, avtaler=valgte),
    )
    return redirect("malrunde:kvittering", mal, versjon)
