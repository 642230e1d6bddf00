"""The agreements of the reader's organisation, or of the kommuner that an office serves."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.foretaksavtale.list_foretaksavtaler import list_foretaksavtaler
from alis.services.plassering.foretaksavtale.list_fylker import list_fylker
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.foretaksavtale.liste import lag_ark, lag_linjer, motpartstittel, ser_begge


@krever(Rettighet.SE_FORETAKSAVTALE)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    """A trust chooses a fylke, to see also the kommuner that it has nothing with yet."""
    fylke = request.GET.get("fylke", "")
    er_foretak = request.aktor.har(Rettighet.SIGNER_FOR_FORETAKET)
    rader = list_foretaksavtaler(aktor=request.aktor, fylke=fylke)
    innhold = {
        "linjer": lag_linjer(rader, request.aktor),
        "motpart": motpartstittel(request.aktor),
        "ser_begge": ser_begge(request.aktor),
        "fylke": fylke,
        "fylker": list_fylker() if er_foretak else (),
        "xlsx": f"?{urlencode({'fylke': fylke})}" if fylke else "",
        "kan_lage": request.aktor.har(Rettighet.SKRIV_AVTALE),
    }
    return render(request, "foretaksavtale/liste.html", innhold)


@krever(Rettighet.SE_FORETAKSAVTALE)
@require_safe
def liste_xlsx(request: Foresporsel) -> HttpResponse:
    rader = list_foretaksavtaler(aktor=request.aktor, fylke=request.GET.get("fylke", ""))
    return lag_regnearksvar(lag_ark(rader, request.aktor), filnavn="samarbeidsavtaler.xlsx")
