"""Download the agreement to print and sign by hand."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.papir.hent_papirutskrift import hent_papirutskrift
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.papir.folg_signeringen import folg_signeringen
from alis.web.papir.vedlegg import vedlegg


@krever(Rettighet.REGISTRER_PAPIRSIGNATUR)
@require_safe
@folg_signeringen
def utskrift(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    fil = hent_papirutskrift(aktor=request.aktor, versjon_id=versjon_id)
    return vedlegg(fil.innhold, filnavn=fil.filnavn, medietype="application/pdf")
