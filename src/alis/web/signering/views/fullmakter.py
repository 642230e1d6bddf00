"""Let a colleague sign, see who can, and take it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.signering.gi_fullmakt import FullmaktenErOver, MottakerenSignererIkke, gi_fullmakt
from alis.services.signering.list_fullmakter import Fullmaktsliste, list_fullmakter
from alis.services.signering.trekk_fullmakt import trekk_fullmakt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.signering.skjema import Fullmaktsskjema


@krever(Rettighet.GI_FULLMAKT, Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
def fullmakter(request: Foresporsel) -> HttpResponse:
    liste = list_fullmakter(aktor=request.aktor)
    skjema = Fullmaktsskjema(
        request.POST if request.method == "POST" else None, kolleger=liste.kolleger, idag=timezone.localdate()
    )
    if request.method == "POST" and skjema.is_valid():
        return _give(request, liste, skjema)
    return _show(request, liste, skjema)


@krever(Rettighet.GI_FULLMAKT)
@require_http_methods(["POST"])
def trekk(request: Foresporsel, fullmakt_id: UUID) -> HttpResponse:
    trekk_fullmakt(aktor=request.aktor, fullmakt_id=fullmakt_id)
    messages.success(request, _("Fullmakten er trukket. Det som alt er signert etter den, står."))
    return redirect("signering:fullmakter")


def _give(request: Foresporsel, liste: Fullmaktsliste, skjema: Fullmaktsskjema) -> HttpResponse:
    svar = skjema.cleaned_data
    mottaker_id = UUID(svar["mottaker"])
    try:
        gi_fullmakt(aktor=request.aktor, mottaker_id=mottaker_id, fom=svar["fom"], tom=svar["tom"])
    except MottakerenSignererIkke:
        skjema.add_error("mottaker", _("Velg en av signatarene på listen. Rollen kan være avsluttet."))
        return _show(request, liste, skjema)
    except FullmaktenErOver:
        skjema.add_error("tom", _("Siste dag er passert. Velg i dag eller en senere dag."))
        return _show(request, liste, skjema)
    messages.success(
        request,
        _("%(navn)s kan signere for deg fra %(fom)s til og med %(tom)s.")
        % {
            "navn": liste.kolleger[mottaker_id],
            "fom": dato_lang(svar["fom"]),
            "tom": dato_lang(svar["tom"]),
        },
    )
    return redirect("signering:fullmakter")


def _show(request: Foresporsel, liste: Fullmaktsliste, skjema: Fullmaktsskjema) -> HttpResponse:
    kan_gi = request.aktor.har(Rettighet.GI_FULLMAKT)
    context = {"liste": liste, "skjema": skjema if kan_gi and liste.kolleger else None, "kan_gi": kan_gi}
    return render(request, "signering/fullmakter.html", context)
