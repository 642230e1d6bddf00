"""The form of a draft. What is typed is never lost: it is kept, or it comes back with what is wrong."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.services.sats.kontroller_innhold import KanIkkeBekreftesEnna, UgyldigeSatser
from alis.services.sats.lagre_sats import IkkeLengerSatskladd, lagre_sats
from alis.services.sats.opprett_sats import PeriodenOverlapper
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.ord import ikke_der_den_var, settnavn
from alis.web.sats.skjema.satser import Satsskjema
from alis.web.sats.views.felles import sett_laas


@krever(Rettighet.SKRIV_SATS)
@require_http_methods(["GET", "POST"])
def rediger(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    bilde, endret = hent_satsbilde(aktor=request.aktor, versjon_id=sats_id), None
    if not bilde.er_egen:
        raise FinnesIkke
    if not bilde.kan_skrives:
        return for_sent(request, ikke_der_den_var(), reverse("sats:kladd", args=[sats_id]))
    skjema = Satsskjema(
        request.POST or None,
        innhold=bilde.innhold,
        forrige=bilde.forrige,
        kan_bekrefte=bilde.eier_type is Organisasjonstype.DIREKTORAT,
    )
    if request.method == "POST" and skjema.is_valid():
        try:
            if _saved(request, sats_id, skjema):
                return redirect("sats:kladd", sats_id)
        except EndretAvAndre as endret_av_andre:
            endret = endret_av_andre
        except IkkeLengerSatskladd:
            return for_sent(request, ikke_der_den_var(), reverse("sats:kladd", args=[sats_id]))
    context = {"bilde": bilde, "navn": settnavn(bilde.sett), "skjema": skjema, "endret": endret}
    return render(request, "sats/rediger.html", context)


def _saved(request: Foresporsel, sats_id: UUID, skjema: Satsskjema) -> bool:
    """Whether it was kept. What the form cannot know is told at its field. Raises `EndretAvAndre` and `IkkeLengerSatskladd`."""
    try:
        lagre_sats(aktor=request.aktor, versjon_id=sats_id, laas=sett_laas(request), innhold=skjema.tre())
    except UgyldigeSatser as ugyldige:
        _show(skjema, ugyldige)
    except KanIkkeBekreftesEnna:
        skjema.add_error(
            "status",
            _("Satsene kan ikke kalles bekreftet før alle beløp er kjent og har en kilde fra en myndighet."),
        )
    except PeriodenOverlapper:
        skjema.add_error("tom", _("En annen periode har satser for noen av dagene. Velg en tidligere dag."))
    else:
        messages.success(request, _("Kladden er lagret."))
        return True
    return False


def _show(skjema: Satsskjema, ugyldige: UgyldigeSatser) -> None:
    """At the field where there is one. What the form lets through and the contract does not is rare, and still told."""
    for feil in ugyldige.feil:
        tekst = _("Dette går ikke sammen: %(hva)s.") % {"hva": feil.melding}
        skjema.add_error(feil.sti if feil.sti in skjema.fields else None, tekst)
