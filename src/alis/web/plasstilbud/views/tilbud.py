"""One offer: the page for all who may see it, and what the trust does with it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.flyt import BINDENDE, I_KOEN, Tilbudsstatus, UlovligOvergang
from alis.domain.plassering.klokker import kontrakt_fra, kontrakten_haster, kontraktsfrist
from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_tilbud import TilbudetErEndret
from alis.services.plassering.hent_tilbud import Tilbudsbilde, hent_tilbud
from alis.services.plassering.registrer_kontrakt import (
    ErIkkeGodtatt,
    UmuligKontraktsdag,
    registrer_kontrakt,
)
from alis.services.plassering.ta_tilbake import TjenestenErBegynt
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato
from alis.web.plasstilbud.skjema import Kontraktskjema, Svarskjema, Tilbudstrekkskjema
from alis.web.plasstilbud.tilbudsside import lag_tilbudsside


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def vis(request: Foresporsel, plasstilbud_id: UUID) -> HttpResponse:
    return vis_tilbudet(request, hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id))


def vis_tilbudet(
    request: Foresporsel,
    bilde: Tilbudsbilde,
    skjema: Kontraktskjema | None = None,
    svarskjema: Svarskjema | None = None,
) -> HttpResponse:
    """`skjema` and `svarskjema` are what was answered, where that was refused."""
    styrer = request.aktor.har(Rettighet.STYRE_PLASSER)
    godtatt = bilde.status is Tilbudsstatus.GODTATT
    if styrer and godtatt and skjema is None:
        skjema = Kontraktskjema(initial={"laas": bilde.laas, "dato": bilde.kontrakt})
    senest = kontraktsfrist(start=bilde.fom).verdi
    mangler_kontrakt = godtatt and bilde.kontrakt is None
    innhold = {
        "side": lag_tilbudsside(bilde, aktor=request.aktor),
        "skjema": skjema,
        "svarskjema": svarskjema or Svarskjema(bilde=bilde),
        "kan_trekkes": styrer and bilde.status in BINDENDE and not bilde.har_begynt,
        "kontrakt_fra": kontrakt_fra(start=bilde.fom),
        "kontrakt_til": senest,
        "kontrakten_haster": mangler_kontrakt
        and not bilde.har_begynt
        and bilde.svart_at is not None
        and kontrakten_haster(start=bilde.fom, godtatt=localdate(bilde.svart_at)),
        "sen_kontrakt": mangler_kontrakt and localdate() > senest,
    }
    return render(request, "plasstilbud/vis.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(["GET", "HEAD", "POST"])
def trekk_tilbudet(request: Foresporsel, plasstilbud_id: UUID) -> HttpResponse:
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id)
    videre = reverse("plasstilbud:vis", args=[plasstilbud_id])
    if bilde.status not in BINDENDE:
        return for_sent(request, _("Tilbudet gjelder ikke lenger, og kan ikke trekkes."), videre)
    if bilde.har_begynt:
        return _in_use(request, videre)
    skjema = Tilbudstrekkskjema(request.POST or None, initial={"laas": bilde.laas})
    if skjema.is_valid():
        try:
            trekk_tilbud(
                aktor=request.aktor,
                tilbud_id=plasstilbud_id,
                laas=skjema.cleaned_data["laas"] or 0,
                fordi=skjema.cleaned_data["fordi"],
            )
        except (TilbudetErEndret, UlovligOvergang):
            return for_sent(request, _("Tilbudet ble besvart i mellomtiden. Se hva svaret er."), videre)
        except TjenestenErBegynt:
            return _in_use(request, videre)
        else:
            messages.success(request, _("Tilbudet er trukket. Legen og kommunen har fått beskjed."))
            return redirect("plasstilbud:plass", bilde.plass_id)
    innhold = {
        "skjema": skjema,
        "side": lag_tilbudsside(bilde, aktor=request.aktor),
        "videre": videre,
        "star_i_koen": bilde.behovsstatus in I_KOEN,
    }
    return render(request, "plasstilbud/trekk_tilbud.html", innhold)


def _in_use(request: Foresporsel, videre: str) -> HttpResponse:
    hva = _("Legen har begynt i tjenesten på plassen. Tilbudet kan derfor ikke trekkes.")
    return for_sent(request, hva, videre)


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def kontrakt(request: Foresporsel, plasstilbud_id: UUID) -> HttpResponse:
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id)
    skjema = Kontraktskjema(request.POST)
    if not skjema.is_valid():
        return vis_tilbudet(request, bilde, skjema)
    try:
        registrer_kontrakt(
            aktor=request.aktor,
            tilbud_id=plasstilbud_id,
            laas=skjema.cleaned_data["laas"] or 0,
            dato=skjema.cleaned_data["dato"],
        )
    except UmuligKontraktsdag:
        skjema.add_error("dato", _("Skriv en dag fra legen sa ja, til og med i dag."))
        return vis_tilbudet(request, bilde, skjema)
    except (TilbudetErEndret, ErIkkeGodtatt):
        return _changed(request, plasstilbud_id, skjema)
    else:
        messages.success(request, _("Arbeidsavtalen er registrert. Kommunen har fått beskjed."))
    return redirect("plasstilbud:vis", plasstilbud_id)


def _changed(request: Foresporsel, plasstilbud_id: UUID, skjema: Kontraktskjema) -> HttpResponse:
    """The day that was written stands in the form as long as there is a form; else it is said."""
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id)
    dag = skjema.cleaned_data["dato"]
    if bilde.status is Tilbudsstatus.GODTATT:
        hva = _(
            "Tilbudet er endret i mellomtiden. Ingenting ble lagret. Se hvordan det står nå, og registrer på nytt."
        )
        skjema.add_error("dato", hva)
        return vis_tilbudet(request, bilde, skjema)
    hva = _(
        "Tilbudet er endret i mellomtiden. Du skrev %(dag)s, og det ble ikke lagret. Se hvordan det står nå."
    )
    messages.warning(request, hva % {"dag": dato(dag)})
    return redirect("plasstilbud:vis", plasstilbud_id)
