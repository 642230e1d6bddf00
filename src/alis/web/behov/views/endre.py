"""Change the dates and wishes of a need that waits."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_behov import BehovetErEndret, BehovetVenterIkke
from alis.services.plassering.behovsbilde import Behovsbilde
from alis.services.plassering.endre_behov import EnDelErGodtatt, TilbudetFaller, endre_behov
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.hent_innmelding import list_avdelinger
from alis.services.plassering.se_over_endring import se_over_endring
from alis.web.avtale.sett_laas import sett_laas
from alis.web.behov.det_som_star import det_som_star
from alis.web.behov.les_forst import LesForst, les_forst
from alis.web.behov.lest import er_lest
from alis.web.behov.skjema import Behovsskjema, Dagskjema, fra_onsker
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.som_uuid import som_uuid
from alis.web.felles.tilgang import krever


@krever(Rettighet.MELD_BEHOV)
@require_http_methods(["GET", "HEAD", "POST"])
def endre(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    """What a main rule says against the change, and the open offer that would fall with it, is shown once and saved when that
    has been read. Where the need has been changed since the page was opened, how it stands is shown first.
    """
    bilde = hent_behov(aktor=request.aktor, behov_id=behov_id, med_venting=False)
    if not bilde.venter:
        return _too_late(request, behov_id)
    skjema = _form(request, bilde)
    if request.method != "POST":
        return _show(request, bilde, skjema, laas=bilde.laas)
    if not skjema.is_valid():
        return _show(request, bilde, skjema, laas=sett_laas(request))
    ville = se_over_endring(aktor=request.aktor, behov_id=behov_id, onsker=skjema.onsker())
    advarsler = [advarsel.begrunn(_) for advarsel in ville.vurdering.advarsler]
    les = les_forst(advarsler, ville.faller) if advarsler or ville.faller else None
    if sett_laas(request) != bilde.laas:
        return _changed_meanwhile(request, bilde, skjema, les)
    if not er_lest(request, advarsler) or (ville.faller and "likevel" not in request.POST):
        return _show(request, bilde, skjema, laas=bilde.laas, les=les)
    return _save(request, bilde, skjema, advarsler)


def _changed_meanwhile(
    request: Foresporsel, bilde: Behovsbilde, skjema: Dagskjema, les: LesForst | None
) -> HttpResponse:
    """What was written is kept in the form, and saved with the next press."""
    star = tuple(det_som_star(skjema))
    if not star:
        messages.info(
            request, _("Behovet ble endret mens du hadde siden åpen, og står alt slik du skrev det.")
        )
        return redirect("behov:vis", bilde.id)
    return _show(request, bilde, skjema, laas=bilde.laas, les=les, star=star)


def _save(
    request: Foresporsel, bilde: Behovsbilde, skjema: Dagskjema, advarsler: Sequence[str]
) -> HttpResponse:
    laas = sett_laas(request)
    try:
        falt = endre_behov(
            aktor=request.aktor,
            behov_id=bilde.id,
            laas=laas,
            onsker=skjema.onsker(),
            lar_falle=som_uuid(request.POST.get("faller", "")),
        )
    except BehovetErEndret:
        naa = hent_behov(aktor=request.aktor, behov_id=bilde.id, med_venting=False)
        skjema.initial = dict(fra_onsker(naa.onsker))
        return _changed_meanwhile(request, naa, skjema, None)
    except BehovetVenterIkke:
        return _too_late(request, bilde.id)
    except EnDelErGodtatt:
        tekst = _("Legen har sagt ja til en av to deler. Velg tre måneder og tre måneder.")
        skjema.add_error("deler", tekst)
        return _show(request, bilde, skjema, laas=laas)
    except TilbudetFaller as feil:
        return _show(request, bilde, skjema, laas=laas, les=les_forst(advarsler, feil.faller))
    messages.success(request, _changed(falt))
    return redirect("behov:vis", bilde.id)


def _show(
    request: Foresporsel,
    bilde: Behovsbilde,
    skjema: Dagskjema,
    *,
    laas: int,
    les: LesForst | None = None,
    star: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    innhold = {"skjema": skjema, "bilde": bilde, "laas": laas, "les": les, "star": star}
    return render(request, "behov/endre.html", innhold)


def _changed(falt: bool) -> str:
    if falt:
        return _(
            "Behovet er endret. Tilbudet gjelder ikke lenger, og plassen er ledig igjen. Legen og helseforetaket har fått beskjed. Plassen i rekkefølgen er den samme."
        )
    return _("Behovet er endret. Plassen i rekkefølgen er den samme.")


def _too_late(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    messages.warning(request, _("Behovet venter ikke lenger, så ønskene kan ikke endres."))
    return redirect("behov:vis", behov_id)


def _form(request: Foresporsel, bilde: Behovsbilde) -> Dagskjema:
    """Departments that are out of use can still be chosen where they are wished for already. What is left of a service is
    another need when it has another length.
    """
    data = request.POST if request.method == "POST" else None
    initial, idag, tidligere = fra_onsker(bilde.onsker), localdate(), bilde.onsker.onsket_fom
    if bilde.arena is not Arena.SYKEHUS:
        return Dagskjema(data, initial=initial, idag=idag, tidligere=tidligere)
    i_bruk = list_avdelinger(bilde.helseforetak_id)
    onsket = zip(bilde.onsker.avdelinger, bilde.steder, strict=True)
    avdelinger = [*i_bruk, *(en for en in onsket if en not in i_bruk)]
    return Behovsskjema(
        data,
        initial=initial,
        idag=idag,
        tidligere=tidligere,
        gjenstar=bilde.onsker.gjenstar,
        hele=(),
        avdelinger=avdelinger,
        valgt=len(bilde.onsker.avdelinger),
    )
