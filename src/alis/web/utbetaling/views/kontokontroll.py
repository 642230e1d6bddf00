"""Account numbers that wait for someone in the kommune to confirm them."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.bekreft_konto import EgenKonto, KontoenErAvgjort, avvis_konto, bekreft_konto
from alis.services.utbetaling.kontonummer import vis_kontonummer
from alis.services.utbetaling.list_ventende_kontoer import list_ventende_kontoer
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever


@krever(Rettighet.FOR_REGNSKAP)
@require_safe
def ventende(request: Foresporsel) -> HttpResponse:
    """The whole number: it is to be compared with what the doctor says."""
    rader = [
        {
            "konto": ett,
            "nummer": vis_kontonummer(ett.kontonummer),
            "forrige": ett.forrige and vis_kontonummer(ett.forrige),
        }
        for ett in list_ventende_kontoer(aktor=request.aktor)
    ]
    return render(request, "utbetaling/ventende.html", {"rader": rader})


def _lag_view(utfor: Callable[..., None], melding: Promise) -> View:
    @krever(Rettighet.FOR_REGNSKAP)
    @require_POST
    def view(request: Foresporsel, konto_id: UUID) -> HttpResponse:
        try:
            utfor(aktor=request.aktor, konto_id=konto_id)
        except EgenKonto:
            messages.error(request, _("Kontonummeret er ditt eget. En annen må bekrefte det."))
        except KontoenErAvgjort:
            messages.info(request, _("En annen har avgjort det i mellomtiden."))
        else:
            messages.success(request, str(melding))
        return redirect("utbetaling:ventende")

    return view


bekreft = _lag_view(bekreft_konto, gettext_lazy("Kontonummeret er bekreftet. Legen har fått beskjed."))
avvis = _lag_view(avvis_konto, gettext_lazy("Kontonummeret er avvist. Legen har fått beskjed."))
