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
from alis.services.plassering.institusjon.for_institusjonsperioder import (
    Dagfeil,
    DeleneErIkkeIRekkefolge,
    HarPlassIDelen,
    TjenestenHarBegynt,
    UmuligPeriode,
    for_institusjonsperioder,
)
from alis.web.avtale.sett_laas import sett_laas
from alis.web.behov.beskjed import si_om_legen_vet
from alis.web.behov.institusjon import lag_periodeskjemaer
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
    """The days of all parts are sent together: what is typed in one stands while another is mended."""
    bilde = hent_behov(aktor=request.aktor, behov_id=behov_id)
    skjemaer = lag_periodeskjemaer(bilde, request.POST)
    if [skjema for skjema in skjemaer if not skjema.is_valid()]:
        return vis_behovet(request, behov_id, perioder=skjemaer)
    skrevet = {skjema.del_nr: skjema.periode() for skjema in skjemaer if skjema.has_changed()}
    if not skrevet:
        messages.info(request, _("Dagene er de samme som før. Ingenting ble lagret."))
        return redirect("behov:vis", behov_id)
    try:
        legen_vet = for_institusjonsperioder(
            aktor=request.aktor, behov_id=behov_id, laas=sett_laas(request), perioder=skrevet
        )
    except Dagfeil as feil:
        skjemaer[feil.del_nr - 1].add_error("tom" if isinstance(feil, UmuligPeriode) else "fom", _why(feil))
        return vis_behovet(request, behov_id, perioder=skjemaer)
    except HINDRET as feil:
        return _refuse(request, behov_id, feil)
    si_om_legen_vet(request, _("Dagene er ført."), legen_vet=legen_vet)
    return redirect("behov:vis", behov_id)


def _why(feil: Dagfeil) -> str:
    if isinstance(feil, DeleneErIkkeIRekkefolge):
        forst = _("Del 2 er %(fom)s–%(tom)s. Skriv dager før den.")
        sist = _("Del 1 er %(fom)s–%(tom)s. Skriv dager etter den.")
        dager = {"fom": dato(feil.annen.fom), "tom": dato(feil.annen.last)}
        return (forst if feil.del_nr == 1 else sist) % dager
    if isinstance(feil, TjenestenHarBegynt):
        return _("Tjenesten har begynt. Skriv en første dag som ikke er senere enn i dag.")
    if isinstance(feil, HarPlassIDelen):
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
