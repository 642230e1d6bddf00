"""Begin a rate set: the next period, or a new version of a period that there is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
from alis.services.sats import nasjonale_satssett
from alis.services.sats.kontroller_innhold import UgyldigeSatser
from alis.services.sats.opprett_sats import PeriodenOverlapper, SatserUnderArbeid, opprett_sats
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.ord import settnavn
from alis.web.sats.skjema.periode import Periodeskjema, neste_periode


@krever(Rettighet.SKRIV_SATS)
@require_http_methods(["GET", "POST"])
def ny(request: Foresporsel) -> HttpResponse:
    """The next period begins as the newest one, with amounts that say they are only carried on."""
    siste = nasjonale_satssett()[-1]
    skjema = Periodeskjema(request.POST or None, initial=neste_periode(siste))
    if request.method == "POST" and skjema.is_valid():
        try:
            sats_id = opprett_sats(aktor=request.aktor, fra=siste.navn, periode=skjema.periode())
            return _begun(request, sats_id)
        except SatserUnderArbeid as under_arbeid:
            return _under_work(request, under_arbeid.versjon_id)
        except PeriodenOverlapper:
            skjema.add_error("fom", _("Noen av dagene har satser fra før. Velg en periode etter dem."))
        except UgyldigeSatser:
            skjema.add_error("fom", _("Satsene kan ikke begynne denne dagen. Velg en annen."))
    return render(request, "sats/ny.html", {"skjema": skjema, "fra": settnavn(siste)})


@krever(Rettighet.SKRIV_SATS)
@require_POST
def ny_versjon(request: Foresporsel) -> HttpResponse:
    fra = request.POST.get("fra", "").replace("\0", "")
    try:
        return _begun(request, opprett_sats(aktor=request.aktor, fra=fra))
    except SatserUnderArbeid as under_arbeid:
        return _under_work(request, under_arbeid.versjon_id)
    except FinnesIkke:
        messages.warning(request, _("Fant ikke satsene du ville endre. Velg fra listen."))
        return redirect("sats:liste")


def _begun(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    messages.success(request, _("Kladden er laget. Rett det som er nytt, og send den til godkjenning."))
    return redirect("sats:kladd", sats_id)


def _under_work(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    messages.info(request, _("Dere har alt en kladd for perioden. Her er den."))
    return redirect("sats:kladd", sats_id)
