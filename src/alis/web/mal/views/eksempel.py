"""A template as PDF, filled with made-up facts."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Mal, Skriftsprak
from alis.domain.tilgang import Rettighet
from alis.services.mal.forhandsvis_mal import forhandsvis_mal
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.views.vis import sendt_med


@krever(Rettighet.SE_MALER)
@require_safe
def eksempel_av_lagret(request: Foresporsel, mal_id: UUID) -> HttpResponse:
    return _pdf(request, hent_malbilde(aktor=request.aktor, versjon_id=mal_id).mal)


@krever(Rettighet.SE_MALER)
@require_safe
def eksempel(request: Foresporsel, navn: str, utgave: str) -> HttpResponse:
    mal = sendt_med(navn, utgave)
    if mal.bruk.slag is not Avtaleslag.ALIS_AVTALE:
        raise Http404
    return _pdf(request, mal)


def _pdf(request: Foresporsel, mal: Mal) -> HttpResponse:
    sprak = Skriftsprak.NYNORSK if request.GET.get("sprak") == "nn" else Skriftsprak.BOKMAL
    response = HttpResponse(forhandsvis_mal(mal=mal, skriftsprak=sprak), content_type="application/pdf")
    navn = f"eksempel-{mal.navn}-{mal.versjon}-{sprak}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{navn}"'
    response.headers["Cache-Control"] = "no-store, private"
    return response
