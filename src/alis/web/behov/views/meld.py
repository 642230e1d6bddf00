"""Report a need: choose the doctor, choose where, and write dates and wishes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Rettighet
from alis.services.plassering.behovsfelter import Behovssted
from alis.services.plassering.hent_innmelding import Innmeldingsbilde, hent_innmelding, list_meldesaker
from alis.services.plassering.hvem_har_fatt_beskjed import hvem_har_fatt_beskjed
from alis.services.plassering.meld_behov import AltMeldt, HarPlassAlt, meld_behov
from alis.web.behov.beskjed import si_hvem_som_vet
from alis.web.behov.bytt_sted import (
    Avdelingsvalg,
    det_som_er_skrevet,
    det_som_gjemmes,
    har_byttet_sted,
    les_avdelingsvalg,
    sies_om_byttet,
)
from alis.web.behov.hvorfor_dagen import hvorfor_dagen, hvorfor_resten
from alis.web.behov.lest import er_lest
from alis.web.behov.regelrad import lag_regelrad
from alis.web.behov.skjema import Behovsskjema, Dagskjema, Institusjonsskjema, fra_onsker
from alis.web.felles.feilsummering import Feil
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.som_uuid import som_uuid
from alis.web.felles.tilgang import krever


@krever(Rettighet.MELD_BEHOV)
@require_safe
def velg(request: Foresporsel) -> HttpResponse:
    saker = list_meldesaker(aktor=request.aktor)
    innhold = {
        "nye": [sak for sak in saker if not sak.har_behov and not sak.er_ferdig],
        "meldte": [sak for sak in saker if sak.har_behov],
        "ferdige": [sak for sak in saker if sak.er_ferdig],
    }
    return render(request, "behov/velg.html", innhold)


@krever(Rettighet.MELD_BEHOV)
@require_http_methods(["GET", "HEAD", "POST"])
def meld(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    """A need that breaks a main rule is shown once with what is said of it, and reported when that has been read.

    Another place is shown before anything is reported to it, with what has been written.
    """
    hvor = request.POST.get("hvor") or request.GET.get("hvor", "")
    bilde = hent_innmelding(
        aktor=request.aktor, sak_id=sak_id, arena=_arena(hvor), helseforetak_id=som_uuid(hvor)
    )
    sted = _place(bilde, hvor)
    skjema = _form(request, bilde, sted)
    innhold = _contents(bilde, sted, skjema) | {"skrives": request.method == "POST"}
    if sted is None and "hvor" in request.GET:
        innhold["mangler_sted"] = [Feil(lenke="#hvor", tekst=_("Velg hvor tjenesten skal tas."))]
    if skjema is not None:
        innhold |= _kept(request, bilde, sted, skjema)
    if skjema is not None and sted is not None and skjema.is_valid():
        sted = _with_institution(sted, skjema)
        vurdering = bilde.grunnlag.vurder(sted, skjema.onsker())
        advarsler = [advarsel.begrunn(_) for advarsel in vurdering.advarsler]
        if vurdering.hindringer:
            for hindring in vurdering.hindringer:
                skjema.add_error(None, hindring.begrunn(_))
        elif not er_lest(request, advarsler):
            innhold["advarsler"] = advarsler
        else:
            return _report(
                request,
                lambda: meld_behov(aktor=request.aktor, sak_id=sak_id, sted=sted, onsker=skjema.onsker()),
            )
    return render(request, "behov/meld.html", innhold)


def _report(request: Foresporsel, utfor: Callable[[], UUID]) -> HttpResponse:
    try:
        behov_id = utfor()
    except AltMeldt as feil:
        messages.info(request, _("Behovet er alt meldt. Det står her, og du kan endre det."))
        return redirect("behov:vis", feil.behov_id)
    except HarPlassAlt as feil:
        messages.warning(
            request, _("Legen har alt plass, og kan ikke stå i en kø til. Behovet er ikke meldt.")
        )
        return redirect("behov:vis", feil.behov_id) if feil.behov_id else redirect("behov:velg")
    si_hvem_som_vet(request, hvem_har_fatt_beskjed(aktor=request.aktor, behov_id=behov_id))
    return redirect("behov:vis", behov_id)


def _arena(hvor: str) -> Arena:
    return Arena.KOMMUNAL_INSTITUSJON if hvor == Arena.KOMMUNAL_INSTITUSJON else Arena.SYKEHUS


def _place(bilde: Innmeldingsbilde, hvor: str) -> Behovssted | None:
    """None until somewhere is chosen."""
    if _arena(hvor) is Arena.KOMMUNAL_INSTITUSJON:
        return Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON)
    return Behovssted(helseforetak_id=bilde.valgt) if bilde.valgt else None


def _with_institution(sted: Behovssted, skjema: Dagskjema) -> Behovssted:
    if sted.arena is Arena.SYKEHUS:
        return sted
    return Behovssted(arena=sted.arena, institusjon=skjema.cleaned_data["institusjon"])


def _form(request: Foresporsel, bilde: Innmeldingsbilde, sted: Behovssted | None) -> Dagskjema | None:
    if sted is None:
        return None
    bytter = har_byttet_sted(request.POST)
    her = _departments(request, bilde).get(_key(bilde, sted), {})
    felles: dict[str, Any] = {
        "data": request.POST if request.method == "POST" and not bytter else None,
        "initial": {**fra_onsker(bilde.forslag), **(det_som_er_skrevet(request.POST, her) if bytter else {})},
        "idag": localdate(),
    }
    if sted.arena is not Arena.SYKEHUS:
        return Institusjonsskjema(**felles)
    skjema = Behovsskjema(avdelinger=bilde.avdelinger, gjenstar=bilde.forslag.gjenstar, **felles)
    skjema.fields["deler"].help_text = hvorfor_resten(bilde)
    skjema.fields["onsket_fom"].help_text = hvorfor_dagen(bilde)
    return skjema


def _departments(request: Foresporsel, bilde: Innmeldingsbilde) -> Avdelingsvalg:
    return les_avdelingsvalg(request.POST, [str(pk) for pk, _navn in bilde.foretak])


def _kept(
    request: Foresporsel, bilde: Innmeldingsbilde, sted: Behovssted | None, skjema: Dagskjema
) -> dict[str, Any]:
    """What goes along unseen, and what is said of another place."""
    steder: dict[str, Any] = {"valgt": _departments(request, bilde), "hvor": _key(bilde, sted)}
    kan_velges = [str(pk) for pk, _navn in bilde.avdelinger]
    bytter = har_byttet_sted(request.POST)
    return {
        "gjemt": det_som_gjemmes(request.POST, skjema.fields, **steder),
        "byttet": sies_om_byttet(request.POST, kan_velges, **steder) if bytter else (),
    }


def _key(bilde: Innmeldingsbilde, sted: Behovssted | None) -> str:
    """As the page writes the place."""
    if sted is not None and sted.arena is not Arena.SYKEHUS:
        return sted.arena.value
    return str(bilde.valgt or "")


def _contents(bilde: Innmeldingsbilde, sted: Behovssted | None, skjema: Dagskjema | None) -> dict[str, Any]:
    i_kommunen = sted is not None and sted.arena is not Arena.SYKEHUS
    return {
        "bilde": bilde,
        "fullfort_ellers": bilde.grunnlag.fullfort.ellers,
        "skjema": skjema,
        "hvor": _key(bilde, sted),
        "i_kommunen": i_kommunen,
        "uavklarte": [lag_regelrad(ett) for ett in bilde.grunnlag.vurder(sted, bilde.forslag).uavklarte]
        if sted and i_kommunen
        else [],
        "mangler_avtale": bilde.mangler_avtale,
        "institusjon": Arena.KOMMUNAL_INSTITUSJON.value,
        "foretak": [(str(pk), navn) for pk, navn in bilde.foretak],
    }
