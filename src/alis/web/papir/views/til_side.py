"""Set aside a scan that was sent in by mistake."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.papir.legg_til_side import legg_til_side
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.papir.avgjort import AVGJORT, vis_avgjort
from alis.web.papir.folg_signeringen import folg_signeringen


@krever(Rettighet.REGISTRER_PAPIRSIGNATUR)
@require_POST
@folg_signeringen
def til_side(request: Foresporsel, versjon_id: UUID, skann_id: UUID) -> HttpResponse:
    try:
        legg_til_side(aktor=request.aktor, versjon_id=versjon_id, skann_id=skann_id)
    except AVGJORT as feil:
        return vis_avgjort(request, feil, versjon_id, skann_id)
    messages.success(
        request, _("Skanningen er lagt til side. Den blir ikke brukt, og avtalen venter som før.")
    )
    return redirect("papir:papir", versjon_id)
