"""One order: what is in it, and approving it for the bank or throwing it away."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_POST, require_safe

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret
from alis.services.utbetaling.forkast_utbetaling import forkast_utbetaling
from alis.services.utbetaling.hent_utbetaling import hent_utbetaling
from alis.services.utbetaling.send_utbetaling import (
    BetalingsdagenHarGatt,
    EgenUtbetaling,
    KontoenErByttet,
    send_utbetaling,
)
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever
from alis.web.utbetaling.ordreside import lag_ordreside

NEI: Mapping[type[Exception], Promise] = {
    UtbetalingenErEndret: gettext_lazy(
        "Noen har gjort noe med utbetalingen i mellomtiden. Slik står den nå."
    ),
    UlovligOvergang: gettext_lazy("Det kan ikke gjøres lenger. Slik står utbetalingen nå."),
    EgenUtbetaling: gettext_lazy(
        "Du har laget utbetalingen eller får penger i den. En annen attestant må godkjenne den."
    ),
    BetalingsdagenHarGatt: gettext_lazy(
        "Dagen banken skulle betale, har gått. Forkast utbetalingen, og lag en ny."
    ),
}
BYTTET = gettext_noop("%(navn)s har fått nytt kontonummer siden. Forkast utbetalingen, og lag en ny.")


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def vis(request: Foresporsel, utbetaling_id: UUID) -> HttpResponse:
    bilde = hent_utbetaling(aktor=request.aktor, utbetaling_id=utbetaling_id)
    return render(request, "utbetaling/vis.html", {"side": lag_ordreside(bilde, request.aktor)})


def _lag_view(rettighet: Rettighet, utfor: Callable[..., None], melding: Promise) -> View:
    """What cannot be done leads back to the order, with a word about why."""

    @krever(rettighet)
    @require_POST
    def view(request: Foresporsel, utbetaling_id: UUID) -> HttpResponse:
        try:
            utfor(aktor=request.aktor, utbetaling_id=utbetaling_id, laas=sett_laas(request))
        except KontoenErByttet as feil:
            messages.error(request, _(BYTTET) % {"navn": feil})
        except tuple(NEI) as feil:
            messages.error(request, str(NEI[type(feil)]))
        else:
            messages.success(request, str(melding))
        return redirect("utbetaling:vis", utbetaling_id)

    return view


send = _lag_view(
    Rettighet.UTBETAL,
    send_utbetaling,
    gettext_lazy("Utbetalingen er godkjent. Hent filen nedenfor, og legg den i nettbanken."),
)
forkast = _lag_view(
    Rettighet.FOR_REGNSKAP,
    forkast_utbetaling,
    gettext_lazy("Utbetalingen er forkastet. Kravene venter som før."),
)
