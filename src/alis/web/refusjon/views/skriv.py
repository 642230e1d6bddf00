"""Write a claim, with its receipts: what is written is kept as a draft whether it is whole or not."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.integrations.avgrenset import Opptatt
from alis.services.felles.rens_filer import FLEST_BILAG, ForMangeBilag, Sendtfil
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt
from alis.services.refusjon.hent_kravsak import hent_kravsak
from alis.services.refusjon.hent_refusjonskrav import hent_refusjonskrav
from alis.services.refusjon.lagre_refusjonskrav import lagre_refusjonskrav
from alis.services.refusjon.legg_ved_bilag import legg_ved_bilag
from alis.services.refusjon.opprett_refusjonskrav import opprett_refusjonskrav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.opplasting import hoyst_megabyte
from alis.web.felles.tilgang import krever
from alis.web.refusjon.bilagsord import bilagsfeil
from alis.web.refusjon.skjema import Kravskjema, fra_bilde

STORST = 60
"""Megabytes: three of the largest files."""


@hoyst_megabyte(STORST)
@krever(Rettighet.KREV_REFUSJON)
@require_http_methods(["GET", "POST"])
def nytt(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    sak = hent_kravsak(aktor=request.aktor, sak_id=sak_id)
    skjema = Kravskjema(request.POST or None)
    if request.method != "POST" or not skjema.is_valid():
        return render(request, "refusjon/skriv.html", {"skjema": skjema, "sak": sak, "storst": STORST})
    krav_id = opprett_refusjonskrav(aktor=request.aktor, sak_id=sak_id, felter=skjema.felter())
    return _with_files(request, krav_id)


@hoyst_megabyte(STORST)
@krever(Rettighet.KREV_REFUSJON)
@require_http_methods(["GET", "POST"])
def rediger(request: Foresporsel, krav_id: UUID) -> HttpResponse:
    bilde = hent_refusjonskrav(aktor=request.aktor, krav_id=krav_id)
    if not bilde.hos_legen:
        messages.warning(request, _("Kommunen har kravet nå, så det kan ikke endres."))
        return redirect("refusjon:vis", krav_id)
    skjema = Kravskjema(request.POST or None, initial=fra_bilde(bilde))
    context = {"skjema": skjema, "bilde": bilde, "storst": STORST}
    if request.method != "POST" or not skjema.is_valid():
        laas = sett_laas(request) if request.method == "POST" else bilde.laas
        return render(request, "refusjon/skriv.html", context | {"laas": laas})
    try:
        lagre_refusjonskrav(
            aktor=request.aktor, krav_id=krav_id, laas=sett_laas(request), felter=skjema.felter()
        )
    except KravetErEndret:
        skjema.add_error(
            None, _("Kravet er endret i et annet vindu. Det du skrev, står her. Lagre igjen for å bruke det.")
        )
        return render(request, "refusjon/skriv.html", context | {"laas": bilde.laas})
    except KravetErSendt:
        messages.warning(request, _("Kravet er alt sendt, så det kan ikke endres."))
        return redirect("refusjon:vis", krav_id)
    return _with_files(request, krav_id)


def _with_files(request: Foresporsel, krav_id: UUID) -> HttpResponse:
    """The draft is kept whatever becomes of the files: those that are not taken in are named, and can be sent again."""
    filer = [
        Sendtfil(filnavn=fil.name or "", innhold=fil.read())
        for felt in ("kamera", "filer")
        for fil in request.FILES.getlist(felt)
    ]
    feil = _attach(request, krav_id, filer) if filer else []
    for tekst in feil:
        messages.error(request, tekst)
    return redirect("refusjon:rediger" if feil else "refusjon:oppsummering", krav_id)


def _attach(request: Foresporsel, krav_id: UUID, filer: list[Sendtfil]) -> list[str]:
    try:
        mottatt = legg_ved_bilag(aktor=request.aktor, krav_id=krav_id, filer=filer)
    except ForMangeBilag:
        return [
            _("Et krav kan ha %(flest)s filer. Fjern noen, eller samle dem i én PDF.")
            % {"flest": FLEST_BILAG}
        ]
    except Opptatt:
        return [_("Mange sender bilag akkurat nå. Kravet er lagret. Legg ved filene igjen om litt.")]
    except KravetErSendt:
        return [_("Kravet er alt sendt, så det kan ikke få flere bilag.")]
    return [bilagsfeil(navn, hindring) for navn, hindring in mottatt.avvist]
