"""The list of agreements with supervisors."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.avtale.list_avtaler import Avtalefilter
from alis.services.veilederavtale.list_veilederavtaler import list_veilederavtaler
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.liste import lag_listeside


@krever(Rettighet.SE_VEILEDERAVTALE)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    """Filter, case and page stand in the address; what does not exist shows the ordinary list."""
    valgt = request.GET.get("vis", "")
    filter_ = Avtalefilter(valgt) if valgt in list(Avtalefilter) else Avtalefilter.GJELDENDE
    sak_id = _case(request.GET.get("sak", ""))
    side = list_veilederavtaler(
        aktor=request.aktor, filter_=filter_, sak_id=sak_id, etter=request.GET.get("etter", "")
    )
    return render(request, "veilederavtale/liste.html", {"side": lag_listeside(side, filter_, sak_id)})


def _case(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
