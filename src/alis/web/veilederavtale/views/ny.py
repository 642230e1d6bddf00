"""Begin a version of the agreement with a supervisor."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid
from alis.services.felles import FinnesIkke
from alis.services.veilederavtale.hent_veiledervalg import hent_veiledervalg
from alis.services.veilederavtale.opprett_veilederavtale import opprett_veilederavtale
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.skjema import Veiledervalgskjema


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
def ny(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    valg = hent_veiledervalg(aktor=request.aktor, sak_id=sak_id)
    skjema = Veiledervalgskjema(request.POST or None, valg=valg)
    if skjema.is_valid() and (versjon_id := _begin(request, sak_id, skjema)):
        return redirect("veilederavtale:vis", versjon_id)
    return render(request, "veilederavtale/ny.html", {"valg": valg, "skjema": skjema})


def _begin(request: Foresporsel, sak_id: UUID, skjema: Veiledervalgskjema) -> UUID | None:
    """The draft that was made, or the version that is under work already."""
    try:
        return opprett_veilederavtale(aktor=request.aktor, sak_id=sak_id, veileder_id=skjema.veileder_id())
    except AvtaleUnderArbeid as under_arbeid:
        return under_arbeid.versjon_id
    except FinnesIkke:
        skjema.add_error("veileder", _("Rollen som veileder er nettopp avsluttet. Velg en annen."))
        return None
