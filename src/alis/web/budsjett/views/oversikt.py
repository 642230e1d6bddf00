"""The whole budget: what each year costs, who pays, and how it stands beside the agreement."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.budsjett.presenter.oversikt import lag_oversikt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_BUDSJETT)
@require_safe
@folg_versjonen
def budsjett(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_budsjett(aktor=request.aktor, versjon_id=versjon_id)
    return render(request, "budsjett/oversikt.html", {"side": lag_oversikt(bilde), "bilde": bilde})
