"""Receipts: what happened, what happens next, when and who."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_avtale import hent_avtale
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.kvittering import kvitter_for_sending, kvitter_for_signatur
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SEND_AVTALE)
@require_safe
@folg_kladden
def kvittering_sendt(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="kvittering")
    return render(request, "felles/kvittering.html", {"kvittering": kvitter_for_sending(bilde)})


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_ALIS)
@require_safe
@folg_kladden
def kvittering_signert(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="kvittering")
    signatur = bilde.signert_av(request.aktor.person_id)
    if signatur is None:
        return redirect(til_avtale(versjon_id))
    return render(request, "felles/kvittering.html", {"kvittering": kvitter_for_signatur(bilde, signatur)})
