"""What the bank answered, payment by payment."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret
from alis.services.utbetaling.avslutt_utbetaling import BetaltFremITid, UkjentBetaling, avslutt_utbetaling
from alis.services.utbetaling.hent_utbetaling import Utbetalingsbilde, hent_utbetaling
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.utbetaling.ordreside import lag_ordreside
from alis.web.utbetaling.skjema import LENGSTE_GRUNN, Svarskjema


@krever(Rettighet.UTBETAL)
@require_http_methods(["GET", "HEAD", "POST"])
def svar(request: Foresporsel, utbetaling_id: UUID) -> HttpResponse:
    bilde = hent_utbetaling(aktor=request.aktor, utbetaling_id=utbetaling_id)
    skrevet = _refused(request, bilde)
    side = lag_ordreside(bilde, request.aktor, skrevet=skrevet)
    if not side.kan_besvares:
        messages.info(request, _("Utbetalingen venter ikke på svar fra banken. Slik står den nå."))
        return redirect("utbetaling:vis", utbetaling_id)
    skjema = Svarskjema(
        request.POST if request.method == "POST" else None, initial={"dag": bilde.betalingsdag}
    )
    if skjema.is_valid() and _answer(request, bilde, skjema, skrevet):
        messages.success(
            request, _("Svaret er registrert. Det banken betalte, er bokført, og legene får beskjed.")
        )
        return redirect("utbetaling:vis", utbetaling_id)
    return render(request, "utbetaling/svar.html", {"side": side, "skjema": skjema})


def _answer(
    request: Foresporsel, bilde: Utbetalingsbilde, skjema: Svarskjema, skrevet: Mapping[UUID, str]
) -> bool:
    """A refusal without a reason is a refusal all the same: the bank has the reason."""
    try:
        avslutt_utbetaling(
            aktor=request.aktor,
            utbetaling_id=bilde.utbetaling_id,
            laas=sett_laas(request),
            dag=skjema.cleaned_data["dag"],
            avvist={linje: fordi or _("Banken sa ikke hvorfor.") for linje, fordi in skrevet.items()},
        )
    except BetaltFremITid:
        skjema.add_error("dag", _("Skriv en dag fra den dagen filen ble godkjent, til og med i dag."))
    except (UtbetalingenErEndret, UlovligOvergang, UkjentBetaling):
        skjema.add_error(None, _("Noen har gjort noe med utbetalingen i mellomtiden. Åpne den på nytt."))
    return skjema.is_valid()


def _refused(request: Foresporsel, bilde: Utbetalingsbilde) -> dict[UUID, str]:
    return {
        ett.linje_id: request.POST.get(f"fordi-{ett.linje_id}", "").strip()[:LENGSTE_GRUNN]
        for ett in bilde.betalinger
        if f"avvist-{ett.linje_id}" in request.POST
    }
