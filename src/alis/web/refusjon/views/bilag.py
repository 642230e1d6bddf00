"""A receipt itself, for those who may see its claim."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.refusjon.aapne_krav import KravetErSendt
from alis.services.refusjon.fjern_bilag import fjern_bilag
from alis.services.refusjon.hent_bilag import Bilagsinnhold, hent_bilag
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever

VISES = "image/jpeg"
"""Drawn anew by us when it came, so it can be shown in the page. A PDF is saved by the browser, never opened in the site's name."""
INGENTING = "default-src 'none'; sandbox"


@krever(Rettighet.SE_REFUSJON)
@require_safe
def bilag(request: Foresporsel, krav_id: UUID, bilag_id: UUID) -> HttpResponse:
    return som_svar(hent_bilag(aktor=request.aktor, krav_id=krav_id, bilag_id=bilag_id))


def som_svar(fil: Bilagsinnhold) -> HttpResponse:
    """Kept by nobody on the way, and with no right to do anything in the site's name."""
    svar = HttpResponse(fil.innhold, content_type=fil.medietype)
    lagres = fil.medietype != VISES
    svar.headers["Content-Disposition"] = content_disposition_header(lagres, fil.filnavn) or "inline"
    svar.headers["Cache-Control"] = "no-store, private"
    svar.headers["Content-Security-Policy"] = INGENTING
    return svar


@krever(Rettighet.KREV_REFUSJON)
@require_POST
def fjern(request: Foresporsel, krav_id: UUID, bilag_id: UUID) -> HttpResponse:
    try:
        fjern_bilag(aktor=request.aktor, krav_id=krav_id, bilag_id=bilag_id)
    except KravetErSendt:
        messages.warning(request, _("Kravet er sendt, så bilaget kan ikke fjernes."))
        return redirect("refusjon:vis", krav_id)
    messages.success(request, _("Bilaget er slettet."))
    return redirect("refusjon:rediger", krav_id)
