"""Service in a municipal institution: its days, and its end."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_behov import BehovetErEndret
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.institusjon.aapne_institusjon import BehovetErAvsluttet, TasISykehus
from alis.services.plassering.institusjon.avslutt_institusjonstjeneste import (
    TjenestenErIkkeBegynt,
    TjenestenErIkkeFerdig,
    avbryt_institusjonstjeneste,
    fullfor_institusjonstjeneste,
)
from alis.services.plassering.institusjon.for_institusjonsperiode import (
    DeleneErSamtidig,
    TjenestenHarBegynt,
    UmuligPeriode,
    for_institusjonsperiode,
)
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.web.avtale.sett_laas import sett_laas
from alis.web.behov.beskjed import si_om_legen_vet
from alis.web.behov.skjema import Periodeskjema
from alis.web.behov.views.vis import vis_behovet
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato

NEI: Mapping[type[Exception], Promise] = {
    BehovetErEndret: gettext_lazy("Behovet er endret mens du hadde siden åpen. Les over det på nytt."),
    BehovetErAvsluttet: gettext_lazy(
        "Behovet er avsluttet, så dagene kan ikke endres. Ingenting ble lagret."
    ),
    TasISykehus: gettext_lazy(
        "Behovet er meldt til et sykehus. Da følger dagene plassen. Ingenting ble lagret."
    ),
    TjenestenErIkkeFerdig: gettext_lazy(
        "Tjenesten er ikke ferdig ennå. Før dagene for alle delene, og kom tilbake når siste dag er kommet."
    ),
    TjenestenErIkkeBegynt: gettext_lazy(
        "Tjenesten har ikke begynt. Trengs den ikke lenger, melder du at behovet faller bort."
    ),
}
HINDRET = tuple(NEI)


@krever(Rettighet.MELD_BEHOV)
@require_POST
def periode(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    bilde = hent_behov(aktor=request.aktor, behov_id=behov_id)
    deler = bilde.onsker.deler
    skjema = Periodeskjema(
        request.POST, del_nr=2 if request.POST.get("del") == "2" and deler > 1 else 1, deler=deler
    )
    if not skjema.is_valid():
        return vis_behovet(request, behov_id, periode=skjema)
    try:
        legen_vet = for_institusjonsperiode(
            aktor=request.aktor,
            behov_id=behov_id,
            laas=sett_laas(request),
            del_nr=skjema.del_nr,
            periode=skjema.periode(),
        )
    except (UmuligPeriode, DeleneErSamtidig, TjenestenHarBegynt, HarPlassDa) as feil:
        skjema.add_error("tom" if isinstance(feil, UmuligPeriode) else "fom", _why(feil))
        return vis_behovet(request, behov_id, periode=skjema)
    except HINDRET as feil:
        return _refuse(request, behov_id, feil)
    si_om_legen_vet(request, _("Dagene er ført."), legen_vet=legen_vet)
    return redirect("behov:vis", behov_id)


def _why(feil: Exception) -> str:
    if isinstance(feil, DeleneErSamtidig):
        tekst = _("Den andre delen er %(fom)s–%(tom)s. Skriv dager utenom den.")
        return tekst % {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.last)}
    if isinstance(feil, TjenestenHarBegynt):
        return _("Tjenesten har begynt. Skriv en første dag som ikke er senere enn i dag.")
    if isinstance(feil, HarPlassDa):
        return _("Legen har en plass i sykehus i de dagene. Skriv dager utenom den.")
    return _("Skriv en siste dag mindre enn to år etter den første.")


@krever(Rettighet.MELD_BEHOV)
@require_POST
def ferdig(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    return _end(
        request,
        behov_id,
        lambda laas: fullfor_institusjonstjeneste(aktor=request.aktor, behov_id=behov_id, laas=laas),
        _("Tjenesten er fullført."),
    )


@krever(Rettighet.MELD_BEHOV)
@require_POST
def avbryt(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    return _end(
        request,
        behov_id,
        lambda laas: avbryt_institusjonstjeneste(aktor=request.aktor, behov_id=behov_id, laas=laas),
        _("Tjenesten er avbrutt, og behovet har falt bort."),
    )


def _end(request: Foresporsel, behov_id: UUID, utfor: Callable[[int], bool], tekst: str) -> HttpResponse:
    try:
        legen_vet = utfor(sett_laas(request))
    except HINDRET as feil:
        return _refuse(request, behov_id, feil)
    si_om_legen_vet(request, tekst, legen_vet=legen_vet)
    return redirect("behov:vis", behov_id)


def _refuse(request: Foresporsel, behov_id: UUID, feil: Exception) -> HttpResponse:
    messages.warning(request, str(NEI[type(feil)]))
    return redirect("behov:vis", behov_id)
