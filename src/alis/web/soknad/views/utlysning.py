"""The calls: read by all who apply, written by one in the directorate and approved by another."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.soknad.avgjor_utlysning import SkrevDenSelv, forkast_utlysning, godkjenn_utlysning
from alis.services.soknad.finn_utlysning import alle_utlysninger
from alis.services.soknad.foresla_utlysning import (
    ForslagFinnes,
    KanIkkeBekreftes,
    UmuligeDatoer,
    foresla_utlysning,
)
from alis.services.soknad.hent_utlysninger import Utlysningsside, hent_utlysning, list_utlysninger
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.soknad.adresser import som_slug
from alis.web.soknad.utlysningsskjema import Utlysningsskjema


@krever(Rettighet.SE_SOKNAD)
@require_safe
def utlysninger(request: Foresporsel) -> HttpResponse:
    alle = list_utlysninger(aktor=request.aktor)
    rader = [
        (som_slug(rad.utlysning.tilskuddsperiode), periodenavn(rad.utlysning.tilskuddsperiode), rad)
        for rad in alle
    ]
    return render(request, "soknad/utlysninger.html", {"rader": rader})


@krever(Rettighet.SE_SOKNAD)
@require_safe
def utlysning(request: Foresporsel, periode: str) -> HttpResponse:
    side = _page(request, periode)
    return render(
        request,
        "soknad/utlysning.html",
        {
            "side": side,
            "slug": periode,
            "navn": periodenavn(side.gjelder.tilskuddsperiode),
            "kan_skrive": request.aktor.har(Rettighet.SKRIV_UTLYSNING),
        },
    )


@krever(Rettighet.SKRIV_UTLYSNING)
@require_http_methods(["GET", "HEAD", "POST"])
def ny_utlysning(request: Foresporsel, periode: str) -> HttpResponse:
    """Filled with what holds now. What was typed is kept when something is wrong."""
    side = _page(request, periode)
    if side.forslag is not None:
        messages.warning(request, _("Et forslag venter allerede. Godkjenn eller forkast det først."))
        return redirect("soknad:utlysning", periode)
    skjema = Utlysningsskjema(request.POST or None, initial=_now(side))
    if skjema.is_valid() and _propose(request, side.gjelder.tilskuddsperiode, skjema):
        return redirect("soknad:utlysning", periode)
    navn = periodenavn(side.gjelder.tilskuddsperiode)
    return render(request, "soknad/ny_utlysning.html", {"skjema": skjema, "slug": periode, "navn": navn})


def _propose(request: Foresporsel, tilskuddsperiode: str, skjema: Utlysningsskjema) -> bool:
    """False where it was refused; the form then says why."""
    try:
        foresla_utlysning(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode, felter=skjema.felter())
    except UmuligeDatoer as feil:
        skjema.si_umulig(feil.felt)
    except KanIkkeBekreftes:
        skjema.si_ubekreftet()
    except ForslagFinnes:
        messages.warning(request, _("Et forslag venter allerede. Godkjenn eller forkast det først."))
        return True
    else:
        messages.success(
            request, _("Utlysningen er skrevet. Den gjelder når en annen i direktoratet har godkjent den.")
        )
    return skjema.is_valid()


@krever(Rettighet.SKRIV_UTLYSNING)
@require_POST
def godkjenn(request: Foresporsel, utlysning_id: UUID) -> HttpResponse:
    return _decide(
        request,
        lambda: godkjenn_utlysning(aktor=request.aktor, utlysning_id=utlysning_id),
        _("Utlysningen er godkjent. Frister og påminnelser følger den fra nå."),
    )


@krever(Rettighet.SKRIV_UTLYSNING)
@require_POST
def forkast(request: Foresporsel, utlysning_id: UUID) -> HttpResponse:
    return _decide(
        request,
        lambda: forkast_utlysning(aktor=request.aktor, utlysning_id=utlysning_id),
        _("Forslaget er forkastet. Det som gjaldt før, gjelder fortsatt."),
    )


def _decide(request: Foresporsel, handling: Callable[[], str], kvittering: str) -> HttpResponse:
    try:
        tilskuddsperiode = handling()
    except SkrevDenSelv:
        messages.warning(request, _("Du har skrevet utlysningen. En annen må godkjenne den."))
    except UlovligOvergang:
        messages.warning(request, _("Forslaget er avgjort allerede. Se hva som gjelder nå."))
    else:
        messages.success(request, kvittering)
        return redirect("soknad:utlysning", som_slug(tilskuddsperiode))
    return redirect("soknad:utlysninger")


def _page(request: Foresporsel, slug: str) -> Utlysningsside:
    for en in alle_utlysninger():
        if som_slug(en.tilskuddsperiode) == slug:
            return hent_utlysning(aktor=request.aktor, tilskuddsperiode=en.tilskuddsperiode)
    raise Http404


def _now(side: Utlysningsside) -> dict[str, object]:
    gjelder = side.gjelder
    return {
        "frist": gjelder.frist,
        "svar_ventet": gjelder.svar_ventet,
        "rapportfrist": gjelder.rapportfrist,
        "kilde": gjelder.kilde,
        "adresse": gjelder.adresse,
        "bekreftet": gjelder.frist is not None and not gjelder.ubekreftet,
    }
