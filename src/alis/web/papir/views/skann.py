"""A scanned paper: register what stands on it, see what was registered, and fetch its files."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rettighet
from alis.services.papir.gi_papirsignaturer import KanIkkeRegistreres
from alis.services.papir.hent_skann import Skannbilde, hent_skann
from alis.services.papir.hent_skannfil import hent_skannfil
from alis.services.papir.registrer_papirsignaturer import FeilKontrollkode, registrer_papirsignaturer
from alis.web.avtale.presenter.adresser import til_versjon
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.papir.avgjort import AVGJORT, vis_avgjort
from alis.web.papir.folg_signeringen import folg_signeringen
from alis.web.papir.presenter import lag_skannside
from alis.web.papir.skjema import Papirskjema
from alis.web.papir.vedlegg import vedlegg


@krever(Rettighet.SE_AVTALE, Rettighet.SE_VEILEDERAVTALE)
@require_http_methods(["GET", "POST"])
@folg_signeringen
def skann(request: Foresporsel, versjon_id: UUID, skann_id: UUID) -> HttpResponse:
    bilde = hent_skann(aktor=request.aktor, versjon_id=versjon_id, skann_id=skann_id)
    if request.method != "POST":
        return _show(request, bilde, Papirskjema(None, bilde=bilde))
    if not request.aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR):
        raise Http404
    skjema = Papirskjema(request.POST, bilde=bilde)
    if bilde.plasser and not skjema.is_valid():
        return _show(request, bilde, skjema)
    return _register(request, bilde, skjema)


def _register(request: Foresporsel, bilde: Skannbilde, skjema: Papirskjema) -> HttpResponse:
    try:
        status = registrer_papirsignaturer(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            skann_id=bilde.skann_id,
            signaturer=skjema.signaturer() if bilde.plasser else (),
            kontrollkode=skjema.cleaned_data.get("kontrollkode", "") if bilde.plasser else "",
        )
    except AVGJORT as feil:
        return vis_avgjort(request, feil, bilde.versjon_id, bilde.skann_id)
    except FeilKontrollkode:
        skjema.add_error(
            "kontrollkode", _("Kontrollkoden passer ikke med denne avtalen. Les den av papiret en gang til.")
        )
    except KanIkkeRegistreres as feil:
        skjema.si_hva_som_er_feil(feil.feil)
    else:
        messages.success(request, _receipt(status))
        return redirect(til_versjon(bilde.versjon_id, bilde.slag))
    return _show(request, bilde, skjema)


def _receipt(status: Avtalestatus) -> str:
    if status is Avtalestatus.SENDT:
        return _("Underskriftene er registrert. Avtalen venter fortsatt på de andre signaturene.")
    return _(
        "Underskriftene er registrert, og alle har signert. Partene får beskjed og det signerte dokumentet."
    )


def _show(request: Foresporsel, bilde: Skannbilde, skjema: Papirskjema) -> HttpResponse:
    return render(
        request, "papir/skann.html", {"side": lag_skannside(bilde), "bilde": bilde, "skjema": skjema}
    )


@krever(Rettighet.SE_AVTALE, Rettighet.SE_VEILEDERAVTALE)
@require_safe
def fil(request: Foresporsel, versjon_id: UUID, skann_id: UUID, nummer: int) -> HttpResponse:
    hentet = hent_skannfil(aktor=request.aktor, versjon_id=versjon_id, skann_id=skann_id, nummer=nummer)
    return vedlegg(hentet.innhold, filnavn=hentet.filnavn, medietype=hentet.medietype)
