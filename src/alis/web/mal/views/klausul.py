"""Write, move and take away the clauses of a template."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.dokument import Klausul
from alis.domain.dokument.malredigering import UkjentPunkt
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.mal.endre_mal import (
    EndretKlausul,
    FjernetKlausul,
    FlyttetKlausul,
    Malendring,
    NyKlausul,
    PunktetErNasjonalt,
    endre_mal,
)
from alis.services.mal.malbilde import Malbilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.ord import klausulnavn, malnavn
from alis.web.mal.skjema.klausul import NY_KLAUSUL, Klausulskjema, fra_klausul
from alis.web.mal.views.kladd import folg_malen, gjor_endring, hent_kladd, sett_mallaas

NY_ID = "punkt"


@krever(Rettighet.SKRIV_MAL)
@require_http_methods(["GET", "POST"])
@folg_malen
def ny_klausul(request: Foresporsel, kladd_id: UUID) -> HttpResponse:
    """Put behind the clause `etter`, or where there is no such clause, before the signatures."""
    bilde = hent_kladd(request, kladd_id)
    skjema = Klausulskjema(request.POST or None, initial=NY_KLAUSUL)
    if request.method == "POST" and skjema.is_valid():
        endring = NyKlausul(klausul=skjema.klausul(id=NY_ID, kilder=()), etter=plass_for_ny(request, bilde))
        return _save(request, bilde, skjema, endring, _("Nytt punkt"))
    return _show(request, bilde, skjema, _("Nytt punkt"))


@krever(Rettighet.SKRIV_MAL)
@require_http_methods(["GET", "POST"])
@folg_malen
def endre_klausul(request: Foresporsel, kladd_id: UUID, klausul_id: str) -> HttpResponse:
    bilde = hent_kladd(request, kladd_id)
    klausul = _find(bilde, klausul_id)
    skjema = Klausulskjema(request.POST or None, initial=fra_klausul(klausul))
    if request.method == "POST" and skjema.is_valid():
        endring = EndretKlausul(klausul=skjema.klausul(id=klausul.id, kilder=klausul.kilder))
        return _save(request, bilde, skjema, endring, klausulnavn(klausul))
    return _show(request, bilde, skjema, klausulnavn(klausul))


@krever(Rettighet.SKRIV_MAL)
@require_POST
@folg_malen
def flytt_klausul(request: Foresporsel, kladd_id: UUID, klausul_id: str) -> HttpResponse:
    steg = -1 if request.POST.get("retning") == "opp" else 1
    return gjor_endring(
        request, kladd_id, FlyttetKlausul(id=klausul_id, steg=steg), kvittering=_("Punktet er flyttet.")
    )


@krever(Rettighet.SKRIV_MAL)
@require_POST
@folg_malen
def fjern_klausul(request: Foresporsel, kladd_id: UUID, klausul_id: str) -> HttpResponse:
    return gjor_endring(
        request, kladd_id, FjernetKlausul(id=klausul_id), kvittering=_("Punktet er tatt ut av malen.")
    )


def plass_for_ny(request: Foresporsel, bilde: Malbilde) -> str:
    """The id of the clause that a new one is put behind."""
    ider = [klausul.id for klausul in bilde.mal.klausuler]
    onsket = request.GET.get("etter", "")
    return onsket if onsket in ider else ider[max(0, len(ider) - 2)]


def _find(bilde: Malbilde, klausul_id: str) -> Klausul:
    """Raises `UkjentPunkt` and `PunktetErNasjonalt`."""
    klausul = bilde.mal.klausul(klausul_id)
    if klausul is None:
        raise UkjentPunkt(klausul_id)
    if klausul_id in bilde.laste:
        raise PunktetErNasjonalt
    return klausul


def _save(
    request: Foresporsel, bilde: Malbilde, skjema: Klausulskjema, endring: Malendring, overskrift: str
) -> HttpResponse:
    try:
        endre_mal(
            aktor=request.aktor, versjon_id=bilde.versjon_id, laas=sett_mallaas(request), endring=endring
        )
    except EndretAvAndre as endret:
        return _show(request, bilde, skjema, overskrift, endret)
    return redirect("mal:lagret", bilde.versjon_id)


def _show(
    request: Foresporsel,
    bilde: Malbilde,
    skjema: Klausulskjema,
    overskrift: str,
    endret: EndretAvAndre | None = None,
) -> HttpResponse:
    context = {
        "bilde": bilde,
        "navn": malnavn(bilde.mal),
        "skjema": skjema,
        "overskrift": overskrift,
        "endret": endret,
    }
    return render(request, "mal/klausul.html", context)
