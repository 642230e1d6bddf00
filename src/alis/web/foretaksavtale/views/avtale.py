"""One agreement, and the acts that are done from its page."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from alis.domain.flyt import UlovligOvergang
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.plassering.foretaksavtale.forkast_foretaksavtale import forkast_foretaksavtale
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale
from alis.services.plassering.foretaksavtale.hent_foretaksavtale_pdf import (
    IkkeSendt,
    hent_foretaksavtale_pdf,
)
from alis.services.plassering.foretaksavtale.send_foretaksavtale import (
    GrunnlagetMangler,
    IngenKanSignere,
    send_foretaksavtale,
)
from alis.services.plassering.foretaksavtale.trekk_foretaksavtale import trekk_foretaksavtale
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever
from alis.web.foretaksavtale.presenter import lag_avtaleside


@krever(Rettighet.SE_FORETAKSAVTALE)
@require_safe
def vis(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    return render(request, "foretaksavtale/vis.html", {"side": lag_avtaleside(bilde, request.aktor)})


@krever(Rettighet.SE_FORETAKSAVTALE)
@require_safe
def pdf(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    try:
        fil = hent_foretaksavtale_pdf(aktor=request.aktor, avtale_id=foretaksavtale_id)
    except IkkeSendt:
        raise Http404 from None
    return HttpResponse(
        fil.innhold,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{fil.filnavn}"'},
    )


def _lag_view(rettighet: Rettighet, utfor: Callable[..., object], melding: Promise) -> View:
    """An act that needs nothing but the button."""

    @krever(rettighet)
    @require_POST
    def view(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
        try:
            utfor(aktor=request.aktor, avtale_id=foretaksavtale_id, laas=sett_laas(request))
        except (EndretAvAndre, UlovligOvergang):
            messages.error(request, _("Avtalen er endret i mellomtiden. Slik står den nå."))
        except GrunnlagetMangler:
            messages.error(request, _("Skriv hvilken samarbeidsavtale denne bygger på, før du sender."))
            return redirect("foretaksavtale:rediger", foretaksavtale_id)
        except IngenKanSignere as feil:
            messages.error(request, str(INGEN_SIGNERER[feil.part]))
        else:
            messages.success(request, str(melding))
        return redirect("foretaksavtale:vis", foretaksavtale_id)

    return view


INGEN_SIGNERER = {
    Foretakspart.KOMMUNE: gettext_lazy(
        "Ingen i kommunen kan signere ennå. Gi en kollega rollen signatar, og send så."
    ),
    Foretakspart.FORETAK: gettext_lazy(
        "Ingen i helseforetaket kan signere her ennå. Helsedirektoratet kan gi dem en ALIS-kontakt."
    ),
}

forkast = _lag_view(Rettighet.SKRIV_AVTALE, forkast_foretaksavtale, gettext_lazy("Utkastet er forkastet."))
send = _lag_view(
    Rettighet.SEND_AVTALE,
    send_foretaksavtale,
    gettext_lazy("Avtalen er sendt. De som signerer for kommunen og helseforetaket, har fått beskjed."),
)
trekk = _lag_view(
    Rettighet.SEND_AVTALE,
    trekk_foretaksavtale,
    gettext_lazy("Avtalen er trukket tilbake. Rett den, og send den på nytt."),
)
