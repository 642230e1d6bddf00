"""The doctor's own claims with what is left of each element; for the kommune its queue."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.refusjon.hent_rammer import hent_rammer
from alis.services.refusjon.list_refusjonskrav import Ko, list_refusjonskrav
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.refusjon.presenter import lag_rader


@krever(Rettighet.SE_REFUSJON)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    aktor, navn = request.aktor, request.GET.get("navn", "")[:100]
    egne = aktor.har(Rettighet.KREV_REFUSJON)
    ko = _ko(request, Ko.ALLE if egne else Ko.TIL_ATTESTASJON)
    side = list_refusjonskrav(aktor=aktor, ko=ko, navn=navn, etter=request.GET.get("etter", ""))
    context: dict[str, object] = {
        "rader": lag_rader(side.rader, aktor),
        "neste": side.neste,
        "ko": ko,
        "navn": navn,
        "koer": [] if egne else _koer(),
    }
    if egne:
        rammer = hent_rammer(aktor=aktor)
        context["rammer"] = [
            (
                sak,
                [(ELEMENTNAVN[ett.element], ett) for ett in sak.elementer],
                [str(ELEMENTNAVN[element]) for element in sak.kommunens],
            )
            for sak in rammer
        ]
    return render(request, "refusjon/liste.html", context)


def _ko(request: Foresporsel, ellers: Ko) -> Ko:
    valgt = request.GET.get("ko", "")
    return Ko(valgt) if valgt in set(Ko) else ellers


def _koer() -> list[tuple[Ko, str]]:
    return [
        (Ko.TIL_ATTESTASJON, _("Til attestasjon")),
        (Ko.TIL_GODKJENNING, _("Til godkjenning")),
        (Ko.HOS_LEGEN, _("Hos legen")),
        (Ko.AVGJORT, _("Avgjort")),
        (Ko.ALLE, _("Alle")),
    ]
