"""The lists that wait or are done; for doctor and supervisor also whose sessions to keep."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alis.domain.flyt import Atteststatus
from alis.domain.tilgang import Rettighet
from alis.services.veiledning.hent_veiledning import list_veiledningssaker
from alis.services.veiledning.list_attester import list_attester
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veiledning.ord import STATUSNAVN
from alis.web.veiledning.presenter import lag_attestrader

VALG = (Atteststatus.SIGNERT, Atteststatus.ATTESTERT, Atteststatus.GODKJENT, Atteststatus.RETURNERT)


@krever(Rettighet.SE_VEILEDNING)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    """A doctor with one case is taken to it, unless there is more to page through."""
    forer = request.aktor.har(Rettighet.FOR_VEILEDNING)
    saker = list_veiledningssaker(aktor=request.aktor) if forer else ()
    if len(saker) == 1 and not request.GET:
        return redirect("veiledning:moter", saker[0].sak_id)
    valgt = next((status for status in VALG if status == request.GET.get("status")), None)
    side = list_attester(aktor=request.aktor, status=valgt, etter=request.GET.get("etter", ""))
    return render(
        request,
        "veiledning/liste.html",
        {
            "saker": saker,
            "rader": lag_attestrader(side.rader),
            "neste": side.neste,
            "forer": forer,
            "valgt": valgt or "",
            "valg": [(status.value, STATUSNAVN[status]) for status in VALG],
        },
    )
