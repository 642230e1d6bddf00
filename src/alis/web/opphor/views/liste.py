"""The kommune's claims; for those who only follow the scheme, how many there are."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.opphor.list_krav import list_krav
from alis.services.opphor.tell_krav import tell_krav
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.opphor.kravliste import lag_kravrader, lag_tall


@krever(Rettighet.SE_KRAV, Rettighet.SE_KRAVTALL)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    aktor = request.aktor
    tall = lag_tall(tell_krav(aktor=aktor))
    if not aktor.har(Rettighet.SE_KRAV):
        return render(request, "opphor/liste.html", {"tall": tall})
    side = list_krav(aktor=aktor, etter=request.GET.get("etter", ""))
    rader = lag_kravrader(side.rader, aktor, idag=localdate())
    return render(request, "opphor/liste.html", {"tall": tall, "rader": rader, "neste": side.neste})
