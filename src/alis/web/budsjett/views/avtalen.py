"""Take the sums of the budget into the agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.budsjett.overfor_belop import overfor_belop
from alis.services.felles import EndretAvAndre
from alis.web.avtale.sett_laas import sett_laas
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.budsjett.presenter.adresser import til_budsjett
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SKRIV_AVTALE)
@require_POST
@folg_versjonen
def til_avtalen(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        endret = overfor_belop(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
    except EndretAvAndre as andre:
        messages.warning(
            request,
            _("%(navn)s endret kladden mens du leste. Se på tallene på nytt, og trykk en gang til.")
            % {"navn": andre.hvem},
        )
        return redirect(til_budsjett(versjon_id))
    messages.success(
        request,
        ngettext(
            "Ett beløp i avtalen er hentet fra budsjettet. Se over avtalen før du sender den.",
            "%(antall)s beløp i avtalen er hentet fra budsjettet. Se over avtalen før du sender den.",
            len(endret),
        )
        % {"antall": len(endret)},
    )
    return redirect(til_budsjett(versjon_id))
