"""Take back what was just done in bulk."""

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.angre import AltTattTilbake, Angret, IkkeNoeAaAngre, angre_liming, angre_sending
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def angre_plasser(request: Foresporsel) -> HttpResponse:
    try:
        svar = angre_liming(
            aktor=request.aktor,
            at=_moment(request.POST.get("at", "")),
            fordi=gettext_noop("Limt inn ved en feil, og tatt tilbake med en gang."),
        )
    except AltTattTilbake:
        messages.info(request, _("Plassene er alt tatt tilbake."))
    except IkkeNoeAaAngre:
        messages.warning(
            request, _("Det er for sent å ta plassene tilbake samlet. Trekk dem en og en i stedet.")
        )
    else:
        tekst = ngettext(
            "%(antall)s plass er tatt tilbake.", "%(antall)s plasser er tatt tilbake.", svar.tatt
        )
        messages.success(request, tekst % {"antall": svar.tatt})
        _tell_what_stands(request, svar)
    return redirect("plasstilbud:plasser")


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def angre_tilbud(request: Foresporsel) -> HttpResponse:
    try:
        svar = angre_sending(
            aktor=request.aktor,
            at=_moment(request.POST.get("at", "")),
            fordi=gettext_noop("Sendt ved en feil, og tatt tilbake med en gang."),
        )
    except AltTattTilbake:
        messages.info(request, _("Tilbudene er alt tatt tilbake."))
    except IkkeNoeAaAngre:
        messages.warning(
            request, _("Det er for sent å ta tilbudene tilbake samlet. Trekk dem ett og ett i stedet.")
        )
    else:
        tekst = ngettext(
            "%(antall)s tilbud er tatt tilbake. Legen og kommunen har fått beskjed.",
            "%(antall)s tilbud er tatt tilbake. Legene og kommunene har fått beskjed.",
            svar.tatt,
        )
        messages.success(request, tekst % {"antall": svar.tatt})
        _tell_what_stands(request, svar)
    return redirect("plasstilbud:forslag")


def _tell_what_stands(request: Foresporsel, svar: Angret) -> None:
    if svar.star:
        tekst = ngettext(
            "%(antall)s står, fordi noen har fått eller besvart et tilbud.",
            "%(antall)s står, fordi noen har fått eller besvart et tilbud.",
            svar.star,
        )
        messages.info(request, tekst % {"antall": svar.star})
    if svar.delt:
        tekst = ngettext(
            "%(antall)s står, fordi den er delt siden du limte den inn.",
            "%(antall)s står, fordi de er delt siden du limte dem inn.",
            svar.delt,
        )
        messages.info(request, tekst % {"antall": svar.delt})


def _moment(tekst: str) -> datetime:
    """Raises `IkkeNoeAaAngre` for what names no moment."""
    try:
        at = datetime.fromisoformat(tekst)
        if timezone.is_naive(at):
            raise IkkeNoeAaAngre
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise IkkeNoeAaAngre from None
