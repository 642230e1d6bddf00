"""The doctor's answer, and its receipt."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from alis.domain.flyt import I_KOEN, Tilbudsstatus
from alis.domain.plassering.klokker import kontrakt_fra, kontrakten_haster, kontraktsfrist
from alis.domain.tilgang import Rettighet
from alis.services.plassering.faller_med_ja import DetSomFallerErEndret
from alis.services.plassering.gi_fra_seg import MisterPlassen
from alis.services.plassering.hent_tilbud import Tilbudsbilde, hent_tilbud
from alis.services.plassering.krev_at_den_passer import PasserIkkeLenger
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.services.plassering.les_forlatte_koer import les_forlatte_koer
from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger, FristenErUte, avsla_tilbud, godta_tilbud
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.kvittering import Kvittering, Lenke
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.plasstilbud.ord import HINDER, plassnavn
from alis.web.plasstilbud.skjema import Svarskjema, les_ider, les_laas
from alis.web.plasstilbud.views.tilbud import vis_tilbudet

IKKE_SENDT: Mapping[type[Exception], Promise] = {
    FristenErUte: gettext_lazy("Fristen for å svare er ute. Du beholder plassen i køen."),
    ErIkkeLenger: gettext_lazy("Tilbudet er besvart eller trukket. Svaret du sendte nå, gjelder ikke."),
    HarPlassDa: gettext_lazy(
        "Du har alt sagt ja til en plass i samme tid. Svaret er ikke sendt. Si nei til dette tilbudet, eller be sykehuset du sa ja til, om å trekke det først."
    ),
    DetSomFallerErEndret: gettext_lazy(
        "Det du gir fra deg med et ja, er endret etter at du åpnet siden. Svaret er ikke sendt, og du har alt som før. Se hva du gir fra deg nå, og svar på nytt."
    ),
}


@krever(Rettighet.SVAR_PA_TILBUD)
@require_POST
def svar(request: Foresporsel, plasstilbud_id: UUID) -> HttpResponse:
    """A no is asked for twice: the same place is never proposed to her again."""
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id)
    gjor = {"ja": _say_yes, "nei": _say_no}.get(request.POST.get("svar", ""))
    if gjor is None:
        messages.warning(request, _("Velg om du tar imot plassen eller ikke."))
        return redirect("plasstilbud:vis", plasstilbud_id)
    if gjor is _say_no and bilde.kan_svare and "sikker" not in request.POST:
        innhold = {"bilde": bilde, "laas": les_laas(request.POST), **_place(bilde)}
        return render(request, "plasstilbud/nei.html", innhold)
    try:
        gjor(request, plasstilbud_id)
    except MisterPlassen:
        return _ask_to_confirm(request, plasstilbud_id)
    except PasserIkkeLenger as feil:
        messages.warning(request, _does_not_fit(feil))
        return redirect("plasstilbud:vis", plasstilbud_id)
    except tuple(IKKE_SENDT) as feil:
        messages.warning(request, str(IKKE_SENDT[type(feil)]))
        return redirect("plasstilbud:vis", plasstilbud_id)
    return redirect("plasstilbud:kvittering", plasstilbud_id)


def _say_yes(request: Foresporsel, tilbud_id: UUID) -> None:
    godta_tilbud(
        aktor=request.aktor,
        tilbud_id=tilbud_id,
        laas=les_laas(request.POST),
        sett=les_ider(request.POST.getlist("faller")),
        gir_fra_seg="gir_fra_seg" in request.POST,
    )


def _does_not_fit(feil: PasserIkkeLenger) -> str:
    hvorfor = " ".join(str(HINDER[hinder]) for hinder in feil.hindre)
    hva_na = _(
        "Svaret er ikke sendt. Si nei, så beholder du plassen i køen, eller spør koordinatoren i kommunen."
    )
    hva = _("Plassen passer ikke lenger med behovet.")
    return f"{hva} {hvorfor} {hva_na}"


def _say_no(request: Foresporsel, tilbud_id: UUID) -> None:
    avsla_tilbud(aktor=request.aktor, tilbud_id=tilbud_id, laas=les_laas(request.POST))


def _ask_to_confirm(request: Foresporsel, tilbud_id: UUID) -> HttpResponse:
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=tilbud_id)
    skjema = Svarskjema(request.POST, bilde=bilde)
    skjema.krev_kryss()
    return vis_tilbudet(request, bilde, svarskjema=skjema)


@krever(Rettighet.SVAR_PA_TILBUD)
@require_safe
def kvittering(request: Foresporsel, plasstilbud_id: UUID) -> HttpResponse:
    bilde = hent_tilbud(aktor=request.aktor, tilbud_id=plasstilbud_id)
    if bilde.status is Tilbudsstatus.GODTATT:
        svaret = _yes(bilde, les_forlatte_koer(aktor=request.aktor, tilbud_id=plasstilbud_id))
    elif bilde.status is Tilbudsstatus.AVSLATT:
        svaret = _no(bilde)
    else:
        return redirect("plasstilbud:vis", plasstilbud_id)
    return render(request, "felles/kvittering.html", {"kvittering": svaret})


def _yes(bilde: Tilbudsbilde, forlatt: Sequence[str]) -> Kvittering:
    return Kvittering(
        overskrift=_("Du har sagt ja til plassen"),
        hva_skjedde=_("Du har tatt imot %(plass)s. Kommunen og sykehuset har fått beskjed.") % _place(bilde),
        hva_na=(
            _contract(bilde),
            *_queues(bilde, forlatt),
            _("Trekker sykehuset plassen før du begynner, får du beskjed, og du står i køen der igjen."),
            _("Kommunen avtaler med deg hva som gjelder for stillingen mens du er borte."),
        ),
        lenker=_links(bilde),
    )


def _queues(bilde: Tilbudsbilde, forlatt: Sequence[str]) -> Iterator[str]:
    """Which queues she is out of now, or when she will be."""
    if forlatt:
        yield _("Du er nå ute av køen hos %(foretak)s.") % {"foretak": ", ".join(forlatt)}
    elif bilde.behovsstatus in I_KOEN:
        yield _("Når hele tjenesten har plass, er du ute av køene i andre sykehus.")


def _contract(bilde: Tilbudsbilde) -> str:
    """When the contract is to come, by the day she said yes."""
    godtatt = localdate(bilde.svart_at or bilde.sendt_at)
    dager = {
        "fra": dato_lang(kontrakt_fra(start=bilde.fom)),
        "til": dato_lang(kontraktsfrist(start=bilde.fom).verdi),
    }
    if kontrakten_haster(start=bilde.fom, godtatt=godtatt):
        return (
            _(
                "Sykehuset lager arbeidsavtalen. Den skulle ha vært klar %(til)s, tre måneder før du begynner, og må komme med en gang."
            )
            % dager
        )
    return _("Sykehuset lager arbeidsavtalen. Den skal komme fra %(fra)s til %(til)s.") % dager


def _no(bilde: Tilbudsbilde) -> Kvittering:
    return Kvittering(
        overskrift=_("Du har sagt nei til plassen"),
        hva_skjedde=_("Du tok ikke imot %(plass)s. Kommunen og sykehuset har fått beskjed.") % _place(bilde),
        hva_na=(
            _("Du beholder plassen i køen, med samme dag og samme nummer i kommunens rekkefølge."),
            _(
                "Du venter på en annen ledig plass. Denne plassen blir ikke foreslått for deg igjen, men andre som ligner, kan bli det."
            ),
        ),
        lenker=_links(bilde),
    )


def _place(bilde: Tilbudsbilde) -> dict[str, str]:
    return {
        "plass": plassnavn(avdeling=bilde.avdeling, sted=bilde.sted, fom=bilde.fom),
        "dag": dato_lang(bilde.fom),
    }


def _links(bilde: Tilbudsbilde) -> tuple[Lenke, ...]:
    return (
        Lenke(tekst=_("Se tilbudet"), adresse=reverse("plasstilbud:vis", args=[bilde.tilbud_id])),
        Lenke(tekst=_("Gå til Min sak"), adresse="/min-sak/"),
    )
