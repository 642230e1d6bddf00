"""The doctor's own account number, in each kommune."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.hent_kontoer import Kontobilde, hent_konto, hent_kontoer
from alis.services.utbetaling.kontonummer import skjul_kontonummer
from alis.services.utbetaling.registrer_konto import registrer_konto
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.utbetaling.skjema import Kontoskjema


@krever(Rettighet.KREV_REFUSJON)
@require_safe
def kontoer(request: Foresporsel) -> HttpResponse:
    """With one case there is nothing to choose."""
    saker = hent_kontoer(aktor=request.aktor)
    if len(saker) == 1:
        return redirect("utbetaling:konto", saker[0].sak_id)
    return render(request, "utbetaling/kontoer.html", {"saker": saker})


@krever(Rettighet.KREV_REFUSJON)
@require_http_methods(["GET", "HEAD", "POST"])
def konto(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    bilde = hent_konto(aktor=request.aktor, sak_id=sak_id)
    skjema = Kontoskjema(request.POST or None)
    if skjema.is_valid():
        registrer_konto(aktor=request.aktor, sak_id=sak_id, kontonummer=skjema.cleaned_data["kontonummer"])
        messages.success(
            request, _("Kontonummeret er lagret. Kommunen bekrefter det før noe blir betalt dit.")
        )
        return redirect("utbetaling:konto", sak_id)
    return render(request, "utbetaling/konto.html", {"bilde": bilde, "skjema": skjema, **_masked(bilde)})


def _masked(bilde: Kontobilde) -> dict[str, str]:
    return {
        "i_bruk": skjul_kontonummer(bilde.i_bruk) if bilde.i_bruk else "",
        "venter": skjul_kontonummer(bilde.venter) if bilde.venter else "",
    }
