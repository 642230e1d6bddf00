"""A paper that documents a cost, for those who may see the cost."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.egenkostnad.aapne_kostnad import KostnadenErSendt
from alis.services.egenkostnad.fjern_kostnadsbilag import fjern_kostnadsbilag
from alis.services.egenkostnad.hent_kostnadsbilag import hent_kostnadsbilag
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.refusjon.views.bilag import som_svar


@krever(Rettighet.SE_EGENKOSTNAD)
@require_safe
def bilag(request: Foresporsel, kostnad_id: UUID, fil_id: UUID) -> HttpResponse:
    return som_svar(hent_kostnadsbilag(aktor=request.aktor, kostnad_id=kostnad_id, fil_id=fil_id))


@krever(Rettighet.FOR_EGENKOSTNAD)
@require_POST
def fjern(request: Foresporsel, kostnad_id: UUID, fil_id: UUID) -> HttpResponse:
    try:
        fjern_kostnadsbilag(aktor=request.aktor, kostnad_id=kostnad_id, fil_id=fil_id)
    except KostnadenErSendt:
        messages.warning(request, _("Kostnaden er sendt, så bilaget kan ikke fjernes."))
        return redirect("egenkostnad:vis", kostnad_id)
    messages.success(request, _("Bilaget er slettet."))
    return redirect("egenkostnad:rediger", kostnad_id)
