"""The calls: read by all who apply, written by one in the directorate and approved by another."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.soknad.aapne_utlysning import SkrevDenSelv
from alis.services.soknad.avgjor_utlysning import forkast_utlysning, godkjenn_utlysning
from alis.services.soknad.finn_utlysning import alle_utlysninger
from alis.services.soknad.foresla_utlysning import (
    EndretImens,
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
from alis.web.soknad.utlysningsskjema import Returskjema, Utlysningsskjema


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
    return vis_utlysningen(request, _page(request, periode), Returskjema())


def vis_utlysningen(request: Foresporsel, side: Utlysningsside, retur: forms.Form) -> HttpResponse:
    """`retur` is what was written when it was sent back, where that was refused."""
    return render(
        request,
        "soknad/utlysning.html",
        {
            "side": side,
            "slug": som_slug(side.gjelder.tilskuddsperiode),
            "navn": periodenavn(side.gjelder.tilskuddsperiode),
            "kan_skrive": request.aktor.har(Rettighet.SKRIV_UTLYSNING),
            "retur": retur,
        },
    )


@krever(Rettighet.SKRIV_UTLYSNING)
@require_http_methods(["GET", "HEAD", "POST"])
def ny_utlysning(request: Foresporsel, periode: str) -> HttpResponse:
    """Filled with what was returned, else with what holds now. What was typed is kept when something is wrong."""
    side = _page(request, periode)
    if side.forslag is not None and request.method != "POST":
        messages.warning(request, _venter())
        return redirect("soknad:utlysning", periode)
    skjema = Utlysningsskjema(request.POST or None, initial=_begin_with(side))
    if skjema.is_valid() and _propose(request, side.gjelder.tilskuddsperiode, skjema):
        return redirect("soknad:utlysning", periode)
    navn = periodenavn(side.gjelder.tilskuddsperiode)
    return render(
        request,
        "soknad/ny_utlysning.html",
        {"skjema": skjema, "slug": periode, "navn": navn, "returnert": side.returnert},
    )


def _propose(request: Foresporsel, tilskuddsperiode: str, skjema: Utlysningsskjema) -> bool:
    """False where it was refused; the form, or a message above it, then says why."""
    try:
        foresla_utlysning(
            aktor=request.aktor,
            tilskuddsperiode=tilskuddsperiode,
            felter=skjema.felter(),
            retter=_read_return(request),
        )
    except UmuligeDatoer as feil:
        skjema.si_umulig(feil.felt)
    except KanIkkeBekreftes:
        skjema.si_ubekreftet()
    except ForslagFinnes:
        messages.warning(request, _venter())
    except EndretImens:
        messages.warning(
            request,
            _(
                "Ikke sendt: utlysningen ble sendt tilbake, rettet eller forkastet mens du skrev. Se over, og send på nytt."
            ),
        )
    else:
        messages.success(
            request, _("Utlysningen er skrevet. Den gjelder når en annen i direktoratet har godkjent den.")
        )
        return True
    return False


def _read_return(request: Foresporsel) -> UUID | None:
    """The returned version whose reason stood above the form."""
    try:
        return UUID(request.POST.get("retter", ""))
    except ValueError:
        return None


def _venter() -> str:
    return _("Et forslag venter allerede. Godkjenn det, send det tilbake eller forkast det først.")


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


def _begin_with(side: Utlysningsside) -> dict[str, object]:
    gjelder = side.returnert.utlysning if side.returnert else side.gjelder
    return {
        "frist": gjelder.frist,
        "svar_ventet": gjelder.svar_ventet,
        "rapportfrist": gjelder.rapportfrist,
        "revisoruttalelse": gjelder.revisoruttalelse.value,
        "kilde": gjelder.kilde,
        "adresse": gjelder.adresse,
        "bekreftet": gjelder.frist is not None and not gjelder.ubekreftet,
    }
