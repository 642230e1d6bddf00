"""Print the agreement, and send in the scan of the signed paper."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.integrations.avgrenset import Opptatt
from alis.services.papir.hent_papir import hent_papir
from alis.services.papir.kontroller_skann import FeilPapir, FilerKanIkkeLeses, Sendtfil
from alis.services.papir.last_opp_skann import FLEST_FILER, FeilAntallFiler, last_opp_skann
from alis.web.avtale.presenter.adresser import til_versjon
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.opplasting import hoyst_megabyte
from alis.web.felles.tilgang import krever
from alis.web.papir.folg_signeringen import folg_signeringen
from alis.web.papir.skannord import papirfeiltekst, skannfeiltekst

FELT = "filer"
STORST = 50
"""Megabytes: thirty pages photographed by a telephone."""


@hoyst_megabyte(STORST)
@krever(Rettighet.REGISTRER_PAPIRSIGNATUR)
@require_http_methods(["GET", "POST"])
@folg_signeringen
def papir(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    if request.method != "POST":
        return _show(request, versjon_id)
    filer = [Sendtfil(filnavn=fil.name or "", innhold=fil.read()) for fil in request.FILES.getlist(FELT)]
    try:
        skann_id = last_opp_skann(aktor=request.aktor, versjon_id=versjon_id, filer=filer)
    except FeilAntallFiler:
        return _show(request, versjon_id, [_number_of_files(len(filer))])
    except FilerKanIkkeLeses as feil:
        return _show(request, versjon_id, [skannfeiltekst(navn, hva) for navn, hva in feil.filer])
    except FeilPapir as feil:
        return _show(request, versjon_id, [papirfeiltekst(feil)])
    except Opptatt:
        opptatt = [_("Vi leser en annen fil akkurat nå. Prøv igjen om noen sekunder.")]
        return _show(request, versjon_id, opptatt, status=503)
    return redirect("papir:skann", versjon_id, skann_id)


def _number_of_files(antall: int) -> str:
    if antall == 0:
        return _("Velg filen med det skannede papiret først.")
    return _("Du valgte %(antall)s filer. Send høyst %(flest)s om gangen, eller samle sidene i én PDF.") % {
        "antall": antall,
        "flest": FLEST_FILER,
    }


def _show(
    request: Foresporsel, versjon_id: UUID, feil: list[str] | None = None, status: int = 200
) -> HttpResponse:
    """With what is wrong. The browser does not give the files back, so they must be chosen anew."""
    bilde = hent_papir(aktor=request.aktor, versjon_id=versjon_id)
    context = {
        "bilde": bilde,
        "til_avtale": til_versjon(versjon_id, bilde.slag),
        "feil": [{"lenke": f"#{FELT}", "tekst": tekst} for tekst in feil or []],
        "storst": STORST,
    }
    return render(request, "papir/papir.html", context, status=status)
