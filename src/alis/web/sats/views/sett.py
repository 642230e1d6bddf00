"""The public page of a grant period: every value with its source, what is new, what the rules leave open."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.regel import Satssett
from alis.services.sats import UkjentSatssett, alle_satssett, hent_satssett
from alis.services.sats.list_satser import list_historie
from alis.web.felles.tilgang import apen
from alis.web.kunnskap.satsoversikt import Satsoversikt
from alis.web.kunnskap.styrkemerke import TEGNFORKLARING
from alis.web.sats.ord import settnavn
from alis.web.sats.presenter.apent import lag_apenrader
from alis.web.sats.presenter.nytt import lag_nyheter


@apen
@require_safe
def sett(
    request: HttpRequest, ordning: str, satsperiode: str, satsversjon: int | None = None
) -> HttpResponse:
    navn = f"{ordning}/{satsperiode}"
    try:
        vist = hent_satssett(navn if satsversjon is None else f"{navn}/{satsversjon}")
        historie = list_historie(navn=navn)
    except UkjentSatssett:
        raise Http404 from None
    forrige = _year_before(vist)
    context = {
        "navn": settnavn(vist),
        "oversikt": Satsoversikt.fra(vist),
        "versjon": vist.versjon,
        "gjelder": vist in alle_satssett(),
        "historie": historie,
        "forrige": settnavn(forrige) if forrige else "",
        "nytt": lag_nyheter(forrige, vist) if forrige else (),
        "styrker": TEGNFORKLARING,
        "apent": lag_apenrader(vist),
        "adresse": (ordning, satsperiode),
    }
    return render(request, "sats/sett.html", context)


def _year_before(vist: Satssett) -> Satssett | None:
    """The set in force that ended last before this one began."""
    for sett_ in reversed(alle_satssett()):
        if sett_.tom < vist.fom:
            return sett_
    return None
