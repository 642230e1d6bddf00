"""Write the minutes of a yearly review."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import (
    AltReferert,
    NyttReferat,
    registrer_gjennomgang,
)
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tall_fra_skjema import tall_fra_skjema
from alis.web.felles.tilgang import krever
from alis.web.foretaksavtale.skjema import Gjennomgangsskjema


@krever(Rettighet.SKRIV_AVTALE, Rettighet.SIGNER_FOR_FORETAKET)
@require_http_methods(["GET", "HEAD", "POST"])
def gjennomgang(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    """While the agreement holds: the form knows the days, so the service has nothing to refuse."""
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    if not bilde.gjelder or bilde.gjelder_fra is None:
        grunn = _("Bare en avtale som gjelder, gjennomgås. Slik står den nå.")
        return for_sent(request, grunn, reverse("foretaksavtale:vis", args=[foretaksavtale_id]))
    skjema = Gjennomgangsskjema(
        request.POST if request.method == "POST" else None, fra=bilde.gjelder_fra, til=localdate()
    )
    try:
        if skjema.is_valid():
            _keep(request, foretaksavtale_id, skjema)
            messages.success(request, _("Referatet er lagret. Begge parter kan lese det."))
            return redirect("foretaksavtale:vis", foretaksavtale_id)
    except AltReferert:
        messages.warning(request, _("Det samme referatet er lagret alt."))
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    except NyttReferat:
        skjema.add_error(
            None,
            _(
                "Et nytt referat er lagret mens du skrev. Les det nedenfor. Det du skrev, står her ennå. Lagrer du nå, blir det ett referat til."
            ),
        )
        bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    return render(request, "foretaksavtale/gjennomgang.html", {"bilde": bilde, "skjema": skjema})


def _keep(request: Foresporsel, foretaksavtale_id: UUID, skjema: Gjennomgangsskjema) -> None:
    """Without the number of minutes that the page showed, the page is as old as can be."""
    registrer_gjennomgang(
        aktor=request.aktor,
        avtale_id=foretaksavtale_id,
        holdt=skjema.cleaned_data["holdt"],
        deltakere=skjema.valgte(),
        besluttet=skjema.cleaned_data["besluttet"],
        sett=tall_fra_skjema(request, "sett", ellers=-1),
    )
