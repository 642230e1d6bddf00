"""Write a proposal: keep it as a draft, send it, or throw it away."""

import re
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import SvarPaNoeAnnet, VenterPaSvar
from alis.domain.avtale.part import Part
from alis.domain.regel import Utfall
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.arbeidsversjon import KanIkkeForhandles
from alis.services.forhandling.forhandlingsbilde import Elementbilde, Forhandlingsbilde
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.innhold import ForslagetMaRettes
from alis.services.forhandling.lagre_forslag import lagre_forslag
from alis.services.forhandling.send_forslag import send_forslag
from alis.services.forhandling.slett_forslag import slett_forslag
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.forhandling.adresser import til_element, til_forslag
from alis.web.forhandling.ord import HVORFOR_IKKE
from alis.web.forhandling.presenter.forslagsside import lag_forslagsside, meldt_imens
from alis.web.forhandling.skjema.forslag import Forslagsskjema


@krever(Rettighet.FORHANDLE_AVTALE)
@require_http_methods(["GET", "POST"])
def skriv_forslag(request: Foresporsel, versjon_id: UUID, element: Element) -> HttpResponse:
    bilde, ett = _read(request, versjon_id, element)
    if request.method == "POST":
        return _write(request, bilde, ett)
    if bilde.versjon_id != versjon_id:
        return redirect(til_forslag(bilde.versjon_id, element))
    if not _may_write(bilde, ett):
        return redirect(til_element(versjon_id, element))
    skjema = Forslagsskjema(None, ett=ett, part=bilde.part)
    return _show(request, bilde, ett, skjema)


@krever(Rettighet.FORHANDLE_AVTALE)
@require_POST
def slett(request: Foresporsel, versjon_id: UUID, element: Element) -> HttpResponse:
    try:
        slett_forslag(
            aktor=request.aktor, versjon_id=versjon_id, element=element, laas=_number(request, "laas") or 0
        )
    except EndretAvAndre:
        messages.warning(request, _("En kollega har skrevet i kladden. Les den før du sletter den."))
        return redirect(til_forslag(versjon_id, element))
    messages.success(request, _("Kladden er slettet."))
    return redirect(til_element(versjon_id, element))


def _read(request: Foresporsel, versjon_id: UUID, element: Element) -> tuple[Forhandlingsbilde, Elementbilde]:
    bilde = hent_forhandling(aktor=request.aktor, versjon_id=versjon_id, side="forslag")
    ett = bilde.elementbilde(element)
    if ett is None:
        raise Http404
    return bilde, ett


def _may_write(bilde: Forhandlingsbilde, ett: Elementbilde) -> bool:
    eget = ett.apent is not None and ett.apent.fra is bilde.part
    return bilde.kan_endres.utfall is Utfall.OPPFYLT and not eget and ett.stengt is None


def _write(request: Foresporsel, bilde: Forhandlingsbilde, ett: Elementbilde) -> HttpResponse:
    skjema = Forslagsskjema(request.POST, ett=ett, part=bilde.part)
    if not skjema.is_valid():
        return _show(request, bilde, ett, skjema)
    try:
        return _save(request, bilde, skjema) if "lagre" in request.POST else _send(request, bilde, skjema)
    except ForslagetMaRettes as feil:
        skjema.vis_feil(feil)
        return _show(request, bilde, ett, skjema)
    except KanIkkeForhandles as lukket:
        return _show_again(request, bilde, skjema, avbrudd=str(HVORFOR_IKKE[lukket.status]))
    except (SvarPaNoeAnnet, VenterPaSvar):
        return _show_again(request, bilde, skjema)
    except EndretAvAndre as endret:
        return _show_again(request, bilde, skjema, endret=endret)


def _save(request: Foresporsel, bilde: Forhandlingsbilde, skjema: Forslagsskjema) -> HttpResponse:
    lagre_forslag(
        aktor=request.aktor,
        versjon_id=bilde.versjon_id,
        innhold=skjema.innhold(),
        laas=_number(request, "laas"),
    )
    kladd = _("Kladden er lagret. Bare du ser den til du sender forslaget.")
    if bilde.part is Part.KOMMUNE:
        kladd = _("Kladden er lagret. Bare kommunen ser den til dere sender forslaget.")
    messages.success(request, kladd)
    return redirect(til_element(bilde.versjon_id, skjema.element))


def _send(request: Foresporsel, bilde: Forhandlingsbilde, skjema: Forslagsskjema) -> HttpResponse:
    sendt = send_forslag(
        aktor=request.aktor,
        versjon_id=bilde.versjon_id,
        innhold=skjema.innhold(),
        svarer_pa=_number(request, "svarer_pa"),
        laas=_number(request, "laas"),
    )
    kvittering = _("Forslaget er sendt til kommunen. Du får beskjed når den svarer.")
    if bilde.part is Part.KOMMUNE:
        kvittering = _("Forslaget er sendt til legen. Dere får beskjed når hun svarer.")
    messages.success(request, kvittering)
    return redirect(til_element(sendt.versjon_id, sendt.element))


def _show_again(
    request: Foresporsel,
    bilde: Forhandlingsbilde,
    skjema: Forslagsskjema,
    *,
    endret: EndretAvAndre | None = None,
    avbrudd: str = "",
) -> HttpResponse:
    """With what was typed, beside what stands now; sending once more is then an answer to that."""
    bilde, ett = _read(request, bilde.versjon_id, skjema.element)
    if endret is None and not avbrudd:
        avbrudd = meldt_imens(bilde, ett)
    return _show(request, bilde, ett, skjema, endret=endret, avbrudd=avbrudd)


def _show(
    request: Foresporsel,
    bilde: Forhandlingsbilde,
    ett: Elementbilde,
    skjema: Forslagsskjema,
    *,
    endret: EndretAvAndre | None = None,
    avbrudd: str = "",
) -> HttpResponse:
    side = lag_forslagsside(bilde, ett, endret=endret, avbrudd=avbrudd)
    return render(request, "forhandling/forslag.html", {"side": side, "skjema": skjema})


def _number(request: Foresporsel, felt: str) -> int | None:
    """What the user had before her; nonsense counts as nothing."""
    verdi = request.POST.get(felt, "")
    return int(verdi) if re.fullmatch(r"[0-9]{1,9}", verdi) else None
