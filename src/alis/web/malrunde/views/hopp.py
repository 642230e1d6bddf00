"""Skip an agreement with a reason, and take it back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.malrunde.hent_malrunde import hent_malrunde
from alis.services.malrunde.hopp_over import ErBegynt, hopp_over, ta_med_igjen
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.malrunde.presenter.rundeside import malnavn
from alis.web.malrunde.skjema import Hoppskjema


@krever(Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
def hopp(request: Foresporsel, mal: str, versjon: str, berort_id: UUID) -> HttpResponse:
    bilde = hent_malrunde(aktor=request.aktor, mal=mal, versjon=versjon)
    rad = next((rad for rad in bilde.rader if rad.avtale_id == berort_id), None)
    if rad is None:
        raise Http404
    skjema = Hoppskjema(request.POST or None)
    if skjema.is_valid():
        return _skip(request, mal, versjon, berort_id, skjema.cleaned_data["grunn"])
    context = {
        "skjema": skjema,
        "rad": rad,
        "mal": mal,
        "versjon": versjon,
        "malnavn": malnavn(bilde.rundemal.mal),
    }
    return render(request, "malrunde/hopp_over.html", context)


def _skip(request: Foresporsel, mal: str, versjon: str, avtale_id: UUID, grunn: str) -> HttpResponse:
    videre = reverse("malrunde:runde", args=[mal, versjon])
    try:
        hopp_over(aktor=request.aktor, mal=mal, versjon=versjon, avtale_id=avtale_id, grunn=grunn)
    except ErBegynt:
        hva = _(
            "Avtalen har fått en kladd i mellomtiden. Forkast kladden først, hvis den skal stå som den er."
        )
        return for_sent(request, hva, videre)
    messages.success(request, _("Avtalen står som den er. Du kan ta den med igjen når du vil."))
    return redirect(videre)


@krever(Rettighet.SEND_AVTALE)
@require_POST
def ta_med(request: Foresporsel, mal: str, versjon: str, berort_id: UUID) -> HttpResponse:
    ta_med_igjen(aktor=request.aktor, mal=mal, versjon=versjon, avtale_id=berort_id)
    messages.success(request, _("Avtalen er med igjen."))
    return redirect("malrunde:runde", mal, versjon)
