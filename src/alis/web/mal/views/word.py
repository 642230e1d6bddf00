"""The kommune's own Word template: what it can be filled with, bringing one, and taking it out of use."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.integrations.dokument.wordmal import STORSTE_FIL, lag_eksempelmal
from alis.services.felles import FinnesIkke
from alis.services.mal.hent_wordmal import hent_wordmal
from alis.services.mal.last_opp_wordmal import WordmalenErUgyldig, last_opp_wordmal
from alis.services.mal.ta_ut_wordmal import ta_ut_wordmal
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.opplasting import MEGABYTE, hoyst_megabyte
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.wordside import TABELLRAD, lag_feltliste, wordfeiltekst
from alis.web.mal.skjema.wordmal import Wordmalskjema

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@hoyst_megabyte(STORSTE_FIL // MEGABYTE)
@krever(Rettighet.STYRE_WORDMAL)
@require_http_methods(["GET", "POST"])
def word(request: Foresporsel) -> HttpResponse:
    skjema = Wordmalskjema(request.POST, request.FILES) if request.method == "POST" else Wordmalskjema()
    if skjema.is_bound and skjema.is_valid() and _keep(request, skjema):
        return redirect("mal:word")
    context = {
        "skjema": skjema,
        "bilde": hent_wordmal(aktor=request.aktor),
        "felter": lag_feltliste(),
        "tabellrad": TABELLRAD,
    }
    return render(request, "mal/word.html", context)


@krever(Rettighet.STYRE_WORDMAL)
@require_POST
def ta_ut(request: Foresporsel) -> HttpResponse:
    try:
        ta_ut_wordmal(aktor=request.aktor)
    except FinnesIkke:
        messages.info(request, _("Kommunen har ingen Word-mal i bruk."))
    else:
        messages.success(
            request, _("Word-malen er tatt ut av bruk. Avtalene kan fortsatt lastes ned som PDF og Word.")
        )
    return redirect("mal:word")


@krever(Rettighet.STYRE_WORDMAL)
@require_safe
def eksempelmal(request: Foresporsel) -> HttpResponse:
    response = HttpResponse(lag_eksempelmal(), content_type=DOCX)
    response.headers["Content-Disposition"] = 'attachment; filename="eksempel-word-mal.docx"'
    return response


def _keep(request: Foresporsel, skjema: Wordmalskjema) -> bool:
    fil = skjema.cleaned_data["fil"]
    try:
        last_opp_wordmal(aktor=request.aktor, filnavn=fil.name, innhold=fil.read())
    except WordmalenErUgyldig as ugyldig:
        for feil in ugyldig.feil:
            skjema.add_error("fil", wordfeiltekst(feil))
        return False
    messages.success(
        request,
        _("Word-malen er kontrollert og tatt i bruk. Den vises nå på avtalene som er sendt til signering."),
    )
    return True
