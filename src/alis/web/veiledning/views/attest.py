"""The page of a list, and what can be done with it: one address for each act."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Belop
from alis.services.veiledning.attester_attest import attester_attest
from alis.services.veiledning.forkast_attest import forkast_attest
from alis.services.veiledning.godkjenn_attest import godkjenn_attest
from alis.services.veiledning.hent_attest import hent_attest
from alis.services.veiledning.hent_attestfil import hent_attestfil
from alis.services.veiledning.returner_attest import returner_attest
from alis.services.veiledning.signer_attest import signer_attest
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.papir.vedlegg import vedlegg
from alis.web.veiledning.feil import AVSLAG, SIDEFEIL
from alis.web.veiledning.presenter import lag_attestside
from alis.web.veiledning.skjema import Kostnadsskjema, Returskjema


@krever(Rettighet.SE_VEILEDNING)
@require_safe
def attest(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    return _show(request, attest_id)


@krever(Rettighet.SE_VEILEDNING)
@require_safe
def pdf(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    fil = hent_attestfil(aktor=request.aktor, attest_id=attest_id)
    return vedlegg(fil.innhold, filnavn=fil.filnavn, medietype="application/pdf")


@krever(Rettighet.FOR_VEILEDNING)
@require_POST
def signer(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    return _do(
        request,
        attest_id,
        _("Du har signert. Den som skal gjøre noe nå, får beskjed."),
        signer_attest,
        sha256=request.POST.get("sha256", ""),
    )


@krever(Rettighet.FOR_VEILEDNING)
@require_POST
def forkast(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    return _do(request, attest_id, _("Listen er forkastet. Møtene kan rettes."), forkast_attest)


@krever(Rettighet.ATTESTER_REFUSJON)
@require_POST
def attester(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    """What it cost is asked for where no pay by the hour is agreed."""
    if hent_attest(aktor=request.aktor, attest_id=attest_id).timesats is None:
        skjema = Kostnadsskjema(request.POST)
        if not skjema.is_valid():
            return _show(request, attest_id, kostnad=skjema)
        svar: dict[str, Any] = {"kostnad": Belop(skjema.cleaned_data["kostnad"])}
    else:
        svar = {}
    melding = _("Du har attestert. Nå skal en annen godkjenne, og de som kan det, har fått beskjed.")
    return _do(request, attest_id, melding, attester_attest, **svar)


@krever(Rettighet.ATTESTER_REFUSJON, Rettighet.GODKJENN_REFUSJON)
@require_POST
def returner(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    skjema = Returskjema(request.POST)
    if not skjema.is_valid():
        return _show(request, attest_id, retur=skjema)
    melding = _("Attesten er sendt tilbake. Lege og veileder har fått beskjed.")
    return _do(request, attest_id, melding, returner_attest, fordi=skjema.cleaned_data["fordi"])


@krever(Rettighet.GODKJENN_REFUSJON)
@require_POST
def godkjenn(request: Foresporsel, attest_id: UUID) -> HttpResponse:
    melding = _("Attesten er godkjent og kostnaden bokført. Lege og veileder har fått beskjed.")
    return _do(request, attest_id, melding, godkjenn_attest)


def _do(
    request: Foresporsel,
    attest_id: UUID,
    melding: str | Promise,
    gjor: Callable[..., object],
    **svar: object,
) -> HttpResponse:
    try:
        gjor(aktor=request.aktor, attest_id=attest_id, laas=sett_laas(request), **svar)
    except AVSLAG as feil:
        messages.warning(request, str(SIDEFEIL[type(feil)]))
    else:
        messages.success(request, str(melding))
    return redirect("veiledning:attest", attest_id)


def _show(
    request: Foresporsel,
    attest_id: UUID,
    *,
    kostnad: forms.Form | None = None,
    retur: forms.Form | None = None,
) -> HttpResponse:
    bilde = hent_attest(aktor=request.aktor, attest_id=attest_id)
    side: Mapping[str, object] = {
        "side": lag_attestside(bilde, request.aktor),
        "kostnad": kostnad or Kostnadsskjema(),
        "retur": retur or Returskjema(),
        "feil": kostnad or retur,
    }
    return render(request, "veiledning/attest.html", side)
