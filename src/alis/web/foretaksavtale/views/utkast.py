"""Write in the draft."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import (
    Foretaksavtalebilde,
    hent_foretaksavtale,
)
from alis.services.plassering.foretaksavtale.lagre_foretaksavtale import IkkeKladd, lagre_foretaksavtale
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import klokkeslett
from alis.web.foretaksavtale.skjema import Utkastskjema


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "HEAD", "POST"])
def rediger(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    if bilde.status is not Avtalestatus.KLADD:
        messages.info(request, _("Avtalen er sendt. Trekk den tilbake hvis noe skal endres."))
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    skjema = Utkastskjema(
        request.POST if request.method == "POST" else None,
        initial={"overordnet": bilde.overordnet, "annet": bilde.annet},
    )
    if skjema.is_valid() and _save(request, bilde, skjema):
        messages.success(request, _("Utkastet er lagret. Les gjennom avtalen før du sender den."))
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    return render(request, "foretaksavtale/rediger.html", {"bilde": bilde, "skjema": skjema})


def _save(request: Foresporsel, bilde: Foretaksavtalebilde, skjema: Utkastskjema) -> bool:
    """What was typed stays in the form; the page then knows the newest state, and saving again is a choice."""
    try:
        lagre_foretaksavtale(
            aktor=request.aktor, avtale_id=bilde.avtale_id, laas=sett_laas(request), **skjema.cleaned_data
        )
    except EndretAvAndre as feil:
        skjema.add_error(
            None,
            _(
                "%(hvem)s lagret i utkastet %(naar)s. Det du skrev, står her ennå. Lagrer du nå, blir det ditt som gjelder."
            )
            % {"hvem": feil.hvem, "naar": klokkeslett(feil.naar)},
        )
    except IkkeKladd:
        skjema.add_error(None, _("Avtalen er sendt i mellomtiden, og ingenting ble lagret."))
    return skjema.is_valid()
