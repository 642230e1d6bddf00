"""Refuse to sign, and say what must be mended."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.signer_avtale import DokumentetErEndret, IkkeTilSignering
from alis.services.felles import FinnesIkke
from alis.services.signering.avvis_avtale import AvvisningUtenGrunn, KanIkkeAvvise, avvis_avtale
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.for_sent import det_som_ble_skrevet, for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.signering.skjema import Avvisningsskjema


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_ALIS)
@require_http_methods(["GET", "POST"])
@folg_kladden
def avvis(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="avvisning")
    except FinnesIkke:
        skrevet = det_som_ble_skrevet(request)
        return render(request, "avtale/trukket.html", {"skrevet": skrevet}, status=404)
    if not bilde.kan_avvises_av_deg:
        if request.method != "POST":
            return redirect(til_avtale(versjon_id))
        return for_sent(request, _("Avtalen kan ikke avvises nå."), til_avtale(versjon_id))
    skjema = Avvisningsskjema(request.POST if request.method == "POST" else None)
    if request.method == "POST" and skjema.is_valid():
        return _refuse(request, bilde, skjema)
    return _show(request, bilde, skjema)


def _refuse(request: Foresporsel, bilde: Avtalebilde, skjema: Avvisningsskjema) -> HttpResponse:
    try:
        avvis_avtale(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            dokument_hash=request.POST.get("dokument_hash", ""),
            grunn=skjema.cleaned_data["grunn"],
        )
    except AvvisningUtenGrunn:
        skjema.add_error("grunn", _("Skriv hva som må rettes, så kommunen vet hva den skal gjøre."))
        return _show(request, bilde, skjema)
    except DokumentetErEndret:
        skjema.add_error(None, _("Avtalen er endret siden du åpnet den. Les den på nytt før du avviser."))
        return _show(request, bilde, skjema)
    except (FinnesIkke, IkkeTilSignering, KanIkkeAvvise):
        return for_sent(request, _("Avtalen kan ikke avvises nå."), reverse("oppgaver:mine_oppgaver"))
    messages.success(
        request,
        _(
            "Du avviste avtalen. Kommunen ser grunnen, retter avtalen og sender den på nytt. Da får du en ny oppgave."
        ),
    )
    return redirect("oppgaver:mine_oppgaver")


def _show(request: Foresporsel, bilde: Avtalebilde, skjema: Avvisningsskjema) -> HttpResponse:
    context = {"bilde": bilde, "skjema": skjema, "til_avtale": til_avtale(bilde.versjon_id)}
    return render(request, "signering/avvis.html", context)
