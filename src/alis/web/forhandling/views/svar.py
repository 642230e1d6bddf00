"""Answer a proposal: accept it, turn it down, or withdraw one's own."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import AndresForslag, EgetForslag, ErAvgjort
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Rettighet
from alis.services.forhandling.arbeidsversjon import KanIkkeForhandles
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.godta_forslag import SammePersonForBegge, godta_forslag
from alis.services.forhandling.innhold import ForslagetMaRettes
from alis.services.forhandling.trekk_forslag import trekk_forslag
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.forhandling.adresser import til_element
from alis.web.forhandling.ord import HVORFOR_IKKE, feiltekst


@krever(Rettighet.FORHANDLE_AVTALE)
@require_POST
def godta(request: Foresporsel, versjon_id: UUID, element: Element, nummer: int) -> HttpResponse:
    return _answer(
        request,
        versjon_id,
        element,
        lambda: godta_forslag(aktor=request.aktor, versjon_id=versjon_id, element=element, nummer=nummer),
        _("Dere er enige om dette. Det er skrevet inn i utkastet, og gjelder når begge har signert avtalen."),
    )


@krever(Rettighet.FORHANDLE_AVTALE)
@require_POST
def avsla(request: Foresporsel, versjon_id: UUID, element: Element, nummer: int) -> HttpResponse:
    return _answer(
        request,
        versjon_id,
        element,
        lambda: avsla_forslag(
            aktor=request.aktor,
            versjon_id=versjon_id,
            element=element,
            nummer=nummer,
            svar=request.POST.get("svar", ""),
        ),
        _("Forslaget er avslått, og den andre parten får beskjed. Det som var avtalt fra før, står."),
    )


@krever(Rettighet.FORHANDLE_AVTALE)
@require_POST
def trekk(request: Foresporsel, versjon_id: UUID, element: Element, nummer: int) -> HttpResponse:
    return _answer(
        request,
        versjon_id,
        element,
        lambda: trekk_forslag(aktor=request.aktor, versjon_id=versjon_id, element=element, nummer=nummer),
        _("Forslaget er trukket. Ordene dine er fylt ut hvis du vil skrive et nytt."),
    )


def _answer(
    request: Foresporsel, versjon_id: UUID, element: Element, handling: Callable[[], None], kvittering: str
) -> HttpResponse:
    try:
        handling()
    except (ErAvgjort, EgetForslag, AndresForslag, SammePersonForBegge) as hindring:
        messages.warning(request, _hindrance(hindring))
    except KanIkkeForhandles as lukket:
        messages.warning(request, str(HVORFOR_IKKE[lukket.status]))
    except ForslagetMaRettes as feil:
        messages.warning(request, _("%(feil)s Svar med et motforslag i stedet.") % {"feil": feiltekst(feil)})
    else:
        messages.success(request, kvittering)
    return redirect(til_element(versjon_id, element))


def _hindrance(hindring: Exception) -> str:
    match hindring:
        case ErAvgjort(status=Forslagstatus.TRUKKET):
            return _("Forslaget er trukket og kan ikke besvares. Se hva som står nå.")
        case ErAvgjort(status=Forslagstatus.BESVART):
            return _("Forslaget er besvart med et motforslag. Se hva som står nå.")
        case ErAvgjort(status=Forslagstatus.BORTFALT):
            return _("Kommunen har lagt bort utkastet, og forslaget falt bort.")
        case ErAvgjort():
            return _("Forslaget er allerede avgjort. Se hva som står nå.")
        case SammePersonForBegge():
            return _("Du sendte forslaget selv, for den andre parten. En annen må svare på det.")
        case EgetForslag():
            return _("Forslaget er sendt fra din side. Den andre parten må svare på det.")
    return _("Bare den som sendte forslaget, kan trekke det.")
