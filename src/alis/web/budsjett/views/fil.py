"""Take a budget in from a spreadsheet: send it, see what it would do, say yes or no."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.integrations.budsjettark import Filgrunn, UlesbarFil
from alis.integrations.budsjettark.pakke import MAKS_BYTES
from alis.services.budsjett.aapne_fil import IngenFil
from alis.services.budsjett.forkast_fil import forkast_fil
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.services.budsjett.hent_fil import hent_fil
from alis.services.budsjett.legg_fram_fil import FilenHarFeil, legg_fram_fil
from alis.services.budsjett.ta_inn_fil import ta_inn_fil
from alis.services.felles import EndretAvAndre
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.budsjett.presenter.adresser import til_budsjett
from alis.web.budsjett.presenter.filside import lag_feilside, lag_filside, lag_tom_filside
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.opplasting import MEGABYTE, hoyst_megabyte
from alis.web.felles.tilgang import krever


@hoyst_megabyte(MAKS_BYTES // MEGABYTE)
@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_versjonen
def fil(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    """The file that waits, with what it would change; else the form to send one."""
    if request.method == "POST":
        return _receive(request, versjon_id)
    try:
        bilde = hent_fil(aktor=request.aktor, versjon_id=versjon_id)
    except IngenFil:
        return _show_faults(request, versjon_id)
    except FilenHarFeil as feil:
        return _show_faults(request, versjon_id, feil)
    return render(request, "budsjett/fil.html", {"side": lag_filside(bilde)})


@krever(Rettighet.SKRIV_AVTALE)
@require_POST
@folg_versjonen
def ta_inn(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        antall = ta_inn_fil(aktor=request.aktor, versjon_id=versjon_id, sha256=request.POST.get("sha256", ""))
    except IngenFil:
        messages.warning(
            request, _("Det er ikke lenger denne filen som venter. Se på budsjettet slik det står nå.")
        )
        return redirect(til_budsjett(versjon_id))
    except (EndretAvAndre, FilenHarFeil):
        messages.warning(
            request,
            _("Kladden er endret etter at du sendte filen. Send filen på nytt, og se hva den endrer."),
        )
        return redirect(reverse("budsjett:fil", args=[versjon_id]))
    messages.success(
        request,
        ngettext(
            "Budsjettet er hentet inn fra filen og har én rad.",
            "Budsjettet er hentet inn fra filen og har %(antall)s rader.",
            antall,
        )
        % {"antall": antall},
    )
    return redirect(til_budsjett(versjon_id))


@krever(Rettighet.SKRIV_AVTALE)
@require_POST
@folg_versjonen
def forkast(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    forkast_fil(aktor=request.aktor, versjon_id=versjon_id)
    messages.success(request, _("Filen er lagt bort. Budsjettet er ikke endret."))
    return redirect(til_budsjett(versjon_id))


def _receive(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    sendt = request.FILES.get("fil")
    if sendt is None:
        return _show_faults(request, versjon_id, UlesbarFil(Filgrunn.TOM))
    if sendt.size is None or sendt.size > MAKS_BYTES:
        return _show_faults(request, versjon_id, UlesbarFil(Filgrunn.FOR_STOR))
    try:
        legg_fram_fil(
            aktor=request.aktor, versjon_id=versjon_id, filnavn=sendt.name or "", innhold=sendt.read()
        )
    except (UlesbarFil, FilenHarFeil) as feil:
        return _show_faults(request, versjon_id, feil)
    return redirect(reverse("budsjett:fil", args=[versjon_id]))


def _show_faults(
    request: Foresporsel, versjon_id: UUID, feil: UlesbarFil | FilenHarFeil | None = None
) -> HttpResponse:
    bilde = hent_budsjett(aktor=request.aktor, versjon_id=versjon_id)
    side = lag_feilside(bilde, feil) if feil else lag_tom_filside(bilde)
    return render(request, "budsjett/fil_send.html", {"side": side, "bilde": bilde})
