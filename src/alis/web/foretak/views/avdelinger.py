"""The departments of a trust: add one, give it another name, take it out of use. One form for each, on one page."""

import re
from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_profil import ProfilenErEndret
from alis.services.plassering.lagre_avdeling import AvdelingenFinnes, lagre_avdeling
from alis.services.plassering.les_profil import les_profil
from alis.services.plassering.profilbilde import Foretaksbilde
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretak.skjema import Avdelingsskjema, Nyavdeling

Skjemaer = Mapping[int, Avdelingsskjema]


@krever(Rettighet.STYRE_PLASSER, Rettighet.ENDRE_REGISTER)
@require_http_methods(["GET", "HEAD", "POST"])
def avdelinger(request: Foresporsel, foretak_id: UUID) -> HttpResponse:
    bilde = les_profil(aktor=request.aktor, helseforetak_id=foretak_id)
    if not bilde.profil.kan_endres:
        raise Http404
    valgt = _chosen(request) if request.method == "POST" else None
    skjemaer = _forms(request, bilde, valgt)
    ny = Nyavdeling(request.POST if request.method == "POST" and valgt is None else None, steder=bilde.steder)
    if request.method == "POST":
        if valgt is not None and valgt not in skjemaer:
            raise Http404
        sendt = ny if valgt is None else skjemaer[valgt]
        if sendt.is_valid() and _save(request, foretak_id, sendt, valgt):
            messages.success(
                request, _("Avdelingen er lagret: %(navn)s.") % {"navn": sendt.cleaned_data["navn"]}
            )
            return redirect("foretak:avdelinger", foretak_id)
    steder = [
        (sted, [(avdeling, skjemaer[avdeling.avdeling_id]) for avdeling in sted.avdelinger])
        for sted in bilde.steder
    ]
    feil = ny if valgt is None else skjemaer[valgt]
    innhold = {"profil": bilde.profil, "steder": steder, "ny": ny, "sendt": feil}
    return render(request, "foretak/avdelinger.html", innhold)


def _chosen(request: Foresporsel) -> int | None:
    """Which department was sent in; None is a new one. Raises `Http404` for nonsense."""
    sendt = request.POST.get("avdeling", "")
    if sendt and not re.fullmatch(r"[0-9]{1,9}", sendt):
        raise Http404
    return int(sendt) if sendt else None


def _forms(request: Foresporsel, bilde: Foretaksbilde, valgt: int | None) -> Skjemaer:
    return {
        rad.avdeling_id: Avdelingsskjema(
            request.POST if rad.avdeling_id == valgt else None,
            initial={"navn": rad.navn, "i_bruk": rad.i_bruk},
            auto_id=f"id_{rad.avdeling_id}_%s",
        )
        for sted in bilde.steder
        for rad in sted.avdelinger
    }


def _save(
    request: Foresporsel, foretak_id: UUID, skjema: Avdelingsskjema | Nyavdeling, valgt: int | None
) -> bool:
    """False where it was refused; the form says why."""
    svar = skjema.cleaned_data
    try:
        lagre_avdeling(
            aktor=request.aktor,
            helseforetak_id=foretak_id,
            laas=sett_laas(request),
            avdeling_id=valgt,
            sted_id=svar.get("sted"),
            navn=svar["navn"],
            i_bruk=svar.get("i_bruk", True),
        )
    except AvdelingenFinnes:
        skjema.add_error("navn", _("Sykehuset har en avdeling med dette navnet. Skriv et annet navn."))
    except ProfilenErEndret:
        skjema.add_error(
            None, _("Foretaket er endret i et annet vindu. Det du skrev, står her. Se over, og lagre igjen.")
        )
    else:
        return True
    return False
