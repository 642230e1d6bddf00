"""Where vacancies can be divided so that more get a place, and the dividing of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_plass import PlassenErEndret, PlassenErTrukket
from alis.services.plassering.del_plass import del_plass
from alis.services.plassering.endre_plass import PlassenErTilbudt
from alis.services.plassering.foresla_deling import Delingsforslag, foresla_deling
from alis.services.plassering.plassfakta import UgyldigPlass
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.plasstilbud.ord import maneder, plassnavn
from alis.web.plasstilbud.skjema import les_lengder


@dataclass(frozen=True, kw_only=True)
class Rad:
    """`lengder` and `laas` go back with the press."""

    plass_id: str
    navn: str
    lengde: str
    stykker: list[str]
    lengder: list[int]
    laas: int


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def deling(request: Foresporsel) -> HttpResponse:
    forslag = foresla_deling(aktor=request.aktor)
    gevinst = ngettext("%(antall)s lege til får plass", "%(antall)s leger til får plass", forslag.flere)
    innhold = {
        "forslag": forslag,
        "gevinst": gevinst % {"antall": forslag.flere},
        "rader": list(_rows(forslag)),
    }
    return render(request, "plasstilbud/deling.html", innhold)


def _rows(forslag: Delingsforslag) -> Iterator[Rad]:
    for rad in forslag.rader:
        plass = rad.plass
        yield Rad(
            plass_id=plass.id,
            navn=plassnavn(avdeling=plass.avdeling, sted=plass.sted, fom=plass.fom),
            lengde=maneder(plass.maneder),
            stykker=[
                _("%(maneder)s fra %(dag)s")
                % {"maneder": maneder(stykke.maneder), "dag": dato_lang(stykke.fom)}
                for stykke in rad.stykker
            ],
            lengder=[stykke.maneder for stykke in rad.stykker],
            laas=rad.laas,
        )


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def del_en(request: Foresporsel, plass_id: UUID) -> HttpResponse:
    laas, lengder = les_lengder(request.POST)
    try:
        del_plass(aktor=request.aktor, plass_id=plass_id, laas=laas, lengder=lengder)
    except (PlassenErEndret, PlassenErTrukket, PlassenErTilbudt, UgyldigPlass):
        hva = _("Plassen ble ikke delt. Den er endret, tilbudt eller trukket i mellomtiden. Se forslaget nå.")
        messages.warning(request, hva)
    else:
        hva = _("Plassen er delt i %(antall)s. Hver av dem er med i forslaget fra nå av.")
        messages.success(request, hva % {"antall": len(lengder)})
    return redirect(reverse("plasstilbud:deling"))
