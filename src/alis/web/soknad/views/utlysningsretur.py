"""Send a call back to the colleague who wrote it, with a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.soknad.aapne_utlysning import SkrevDenSelv
from alis.services.soknad.hent_utlysninger import hent_utlysning, utlysningens_periode
from alis.services.soknad.returner_utlysning import returner_utlysning
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import som_slug
from alis.web.soknad.utlysningsskjema import Returskjema
from alis.web.soknad.views.utlysning import vis_utlysningen


@krever(Rettighet.SKRIV_UTLYSNING)
@require_POST
def returner(request: Foresporsel, utlysning_id: UUID) -> HttpResponse:
    """What is written of a reason is kept: in the form, or on a page of its own where it came too late."""
    tilskuddsperiode = utlysningens_periode(aktor=request.aktor, utlysning_id=utlysning_id)
    videre = reverse("soknad:utlysning", args=[som_slug(tilskuddsperiode)])
    skjema = Returskjema(request.POST)
    if not skjema.is_valid():
        side = hent_utlysning(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode)
        if side.forslag is not None and side.forslag.id == utlysning_id and not side.forslag.min_egen:
            return vis_utlysningen(request, side, skjema)
        return for_sent(request, _avgjort(), videre)
    try:
        returner_utlysning(aktor=request.aktor, utlysning_id=utlysning_id, grunn=skjema.cleaned_data["grunn"])
    except SkrevDenSelv:
        hva = _("Du har skrevet utlysningen. En annen må lese den. Du kan forkaste den og skrive en ny.")
        return for_sent(request, hva, videre)
    except UlovligOvergang:
        return for_sent(request, _avgjort(), videre)
    messages.success(request, _("Utlysningen er sendt tilbake. Den som skrev den, har fått beskjed."))
    return redirect(videre)


def _avgjort() -> str:
    return _("Forslaget er avgjort allerede. Se hva som gjelder nå.")
