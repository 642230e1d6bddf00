"""Try a draft on the cases of the period before: what it would have given, beside what they were given."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.sats import UkjentSatssett
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.services.tilskudd.prov_sats import prov_sats
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.ord import settnavn
from alis.web.sats.presenter.virkning import Virkningsside


@krever(Rettighet.SKRIV_SATS)
@require_safe
def virkning(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    bilde = hent_satsbilde(aktor=request.aktor, versjon_id=sats_id)
    context = {"bilde": bilde, "navn": settnavn(bilde.sett), "side": _tried(request, sats_id)}
    return render(request, "sats/virkning.html", context)


def _tried(request: Foresporsel, sats_id: UUID) -> Virkningsside | None:
    """None where the set that the draft was begun from is gone."""
    try:
        return Virkningsside.fra(prov_sats(aktor=request.aktor, versjon_id=sats_id))
    except UkjentSatssett:
        return None
