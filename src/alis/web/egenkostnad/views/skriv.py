"""Write a cost, with the papers that document it: what is written is kept as a draft."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.integrations.avgrenset import Opptatt
from alis.services.egenkostnad.aapne_kostnad import KostnadenErEndret, KostnadenErSendt
from alis.services.egenkostnad.hent_egenkostnad import hent_egenkostnad
from alis.services.egenkostnad.lagre_egenkostnad import lagre_egenkostnad
from alis.services.egenkostnad.legg_ved_kostnadsbilag import legg_ved_kostnadsbilag
from alis.services.egenkostnad.list_kostnadssaker import list_kostnadssaker
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.felles.rens_filer import FLEST_BILAG, ForMangeBilag, Sendtfil
from alis.web.avtale.sett_laas import sett_laas
from alis.web.egenkostnad.skjema import Kostnadsskjema, Nyskjema, fra_bilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.opplasting import hoyst_megabyte
from alis.web.felles.tilgang import krever
from alis.web.refusjon.bilagsord import bilagsfeil

STORST = 60
"""Megabytes: three of the largest files."""


@hoyst_megabyte(STORST)
@krever(Rettighet.FOR_EGENKOSTNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def ny(request: Foresporsel) -> HttpResponse:
    saker = list_kostnadssaker(aktor=request.aktor)
    skjema = Nyskjema(request.POST or None, saker=saker, initial={"sak": request.GET.get("sak", "")})
    if request.method != "POST" or not skjema.is_valid():
        _tell_of_files(request)
        return render(request, "egenkostnad/skriv.html", {"skjema": skjema, "saker": saker, "storst": STORST})
    sak_id = UUID(skjema.cleaned_data["sak"])
    kostnad_id = opprett_egenkostnad(aktor=request.aktor, sak_id=sak_id, felter=skjema.felter())
    return _with_files(request, kostnad_id)


@hoyst_megabyte(STORST)
@krever(Rettighet.FOR_EGENKOSTNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def rediger(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    bilde = hent_egenkostnad(aktor=request.aktor, kostnad_id=kostnad_id)
    if not bilde.er_aapen:
        messages.warning(request, _("Kostnaden er sendt, så den kan ikke endres."))
        return redirect("egenkostnad:vis", kostnad_id)
    skjema = Kostnadsskjema(request.POST or None, initial=fra_bilde(bilde))
    laas = bilde.laas
    if request.method == "POST" and skjema.is_valid():
        try:
            lagre_egenkostnad(
                aktor=request.aktor, kostnad_id=kostnad_id, laas=sett_laas(request), felter=skjema.felter()
            )
        except KostnadenErEndret:
            skjema.add_error(
                None,
                _(
                    "Kostnaden er endret i et annet vindu. Det du skrev, står her. Lagre igjen for å bruke det."
                ),
            )
        except KostnadenErSendt:
            messages.warning(request, _("Kostnaden er sendt, så den kan ikke endres."))
            return redirect("egenkostnad:vis", kostnad_id)
        else:
            return _with_files(request, kostnad_id)
    elif request.method == "POST":
        laas = sett_laas(request)
        _tell_of_files(request)
    innhold = {"skjema": skjema, "bilde": bilde, "laas": laas, "storst": STORST}
    return render(request, "egenkostnad/skriv.html", innhold)


def _tell_of_files(request: Foresporsel) -> None:
    """No browser fills in a chosen file again."""
    if request.FILES:
        messages.warning(
            request, _("Filene er ikke lagret ennå. Velg dem på nytt når du har rettet feltene.")
        )


def _with_files(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    """The draft is kept whatever becomes of the files: those that are not taken in are named, and can be sent again."""
    filer = [Sendtfil(filnavn=fil.name or "", innhold=fil.read()) for fil in request.FILES.getlist("filer")]
    feil = _attach(request, kostnad_id, filer) if filer else []
    for tekst in feil:
        messages.error(request, tekst)
    return redirect("egenkostnad:rediger" if feil else "egenkostnad:vis", kostnad_id)


def _attach(request: Foresporsel, kostnad_id: UUID, filer: list[Sendtfil]) -> list[str]:
    try:
        mottatt = legg_ved_kostnadsbilag(aktor=request.aktor, kostnad_id=kostnad_id, filer=filer)
    except ForMangeBilag:
        return [
            _("En kostnad kan ha %(flest)s filer. Fjern noen, eller samle dem i én PDF.")
            % {"flest": FLEST_BILAG}
        ]
    except Opptatt:
        return [_("Mange sender bilag akkurat nå. Kostnaden er lagret. Legg ved filene igjen om litt.")]
    except KostnadenErSendt:
        return [_("Kostnaden er sendt, så den kan ikke få flere bilag.")]
    return [bilagsfeil(navn, hindring) for navn, hindring in mottatt.avvist]
