"""The application as a file, for the kommune and for those who receive it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.soknad.hent_soknad import hent_sendt_soknad, hent_soknad
from alis.services.soknad.lag_forsendelse import lag_forsendelse
from alis.services.soknad.lag_soknadsfil import UkjentFormat, lag_soknadsfil
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import fra_slug, som_slug


@krever(Rettighet.SE_SOKNAD)
@require_safe
def fil(request: Foresporsel, periode: str, format: str) -> HttpResponse:
    side = hent_soknad(aktor=request.aktor, tilskuddsperiode=fra_slug(periode, request.aktor))
    return _response(lag_forsendelse(innhold=side.innhold, stand=side.stand), format)


@krever(Rettighet.SE_SOKNAD)
@require_safe
def sendt_fil(request: Foresporsel, soknad_id: UUID, format: str) -> HttpResponse:
    stand = hent_sendt_soknad(aktor=request.aktor, soknad_id=soknad_id)
    return _response(lag_forsendelse(innhold=stand.innhold, stand=stand), format)


def _response(forsendelse: dict[str, Any], format: str) -> HttpResponse:
    try:
        laget = lag_soknadsfil(forsendelse, format=format)
    except UkjentFormat:
        raise Http404 from None
    navn = forsendelse["soknad"]["nummer"] or f"utkast-{som_slug(forsendelse['tilskuddsperiode']['navn'])}"
    svar = HttpResponse(laget.innhold, content_type=laget.medietype)
    svar.headers["Content-Disposition"] = f'attachment; filename="soknad-{navn}.{format}"'
    svar.headers["Cache-Control"] = "no-store, private"
    return svar
