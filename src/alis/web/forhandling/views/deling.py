"""Share the draft with the doctor: its posts become proposals."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.arbeidsversjon import KanIkkeForhandles
from alis.services.forhandling.del_utkast import IngentingADele, del_utkast
from alis.services.forhandling.innhold import ForslagetMaRettes
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.forhandling.ord import feiltekst


@krever(Rettighet.SKRIV_AVTALE)
@require_POST
def del_med_legen(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        delt = del_utkast(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
    except EndretAvAndre:
        messages.warning(request, _("Utkastet endret seg mens du leste. Se over det og del det på nytt."))
    except ForslagetMaRettes as feil:
        messages.warning(request, f"{ELEMENTNAVN[feil.element]}: {feiltekst(feil)}")
    except IngentingADele:
        messages.info(request, _("Alt som står i utkastet, er allerede delt med legen."))
    except KanIkkeForhandles:
        messages.warning(request, _("Avtalen er ikke en kladd lenger. Se hvor den står nå."))
    else:
        messages.success(request, _receipt(len(delt)))
    return redirect(reverse("forhandling:vis", args=[versjon_id]))


def _receipt(antall: int) -> str:
    return ngettext(
        "Ett forslag er sendt til legen. Hun får beskjed. Ingenting er avtalt før begge har godtatt.",
        "%(antall)s forslag er sendt til legen. Hun får beskjed. Ingenting er avtalt før begge har godtatt.",
        antall,
    ) % {"antall": antall}
