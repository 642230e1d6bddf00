"""What is done with one need: asked for again, and taken back."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_behov import BehovetErEndret, BehovetVenterIkke
from alis.services.plassering.gi_fra_seg import MisterPlassen
from alis.services.plassering.meld_bortfall import AltFaltBort, meld_bortfall
from alis.services.plassering.sporr_paa_nytt import AltSpurtIDag, sporr_paa_nytt
from alis.web.avtale.sett_laas import sett_laas
from alis.web.behov.skjema import Bortfallsskjema, Frasigelsesskjema
from alis.web.behov.views.vis import vis_behovet
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever

NEI: Mapping[type[Exception], Promise] = {
    BehovetErEndret: gettext_lazy("Behovet er endret mens du hadde siden åpen. Les over det på nytt."),
    BehovetVenterIkke: gettext_lazy("Behovet venter ikke lenger. Se hvor det står nå."),
    AltSpurtIDag: gettext_lazy("Helseforetaket er alt spurt i dag."),
    AltFaltBort: gettext_lazy("Det er ikke noe som venter lenger. Se hvor behovet står nå."),
}


@krever(Rettighet.MELD_BEHOV)
@require_POST
def sporr(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    try:
        sporr_paa_nytt(aktor=request.aktor, behov_id=behov_id)
    except (BehovetVenterIkke, AltSpurtIDag) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, _("ALIS-kontakten har fått beskjed om at dere spør på nytt."))
    return redirect("behov:vis", behov_id)


@krever(Rettighet.MELD_BEHOV, Rettighet.SVAR_PA_TILBUD)
@require_POST
def bortfall(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    """The doctor is asked for no reason: there is only one that she can give."""
    melder = request.aktor.har(Rettighet.MELD_BEHOV)
    skjema = Bortfallsskjema(request.POST) if melder else Frasigelsesskjema(request.POST)
    if not skjema.is_valid():
        return vis_behovet(request, behov_id, skjema)
    try:
        antall = meld_bortfall(
            aktor=request.aktor,
            behov_id=behov_id,
            laas=sett_laas(request),
            grunn=skjema.valgt(),
            gir_fra_seg=skjema.cleaned_data["gir_fra_seg"],
        )
    except MisterPlassen:
        skjema.krev_kryss()
        return vis_behovet(request, behov_id, skjema)
    except (AltFaltBort, BehovetErEndret) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, _fell(antall))
    return redirect("behov:vis", behov_id)


def _fell(antall: int) -> str:
    return ngettext(
        "Behovet har falt bort. De det gjelder, har fått beskjed hvis de bruker Felles ALIS.",
        "%(antall)s behov har falt bort. De det gjelder, har fått beskjed hvis de bruker Felles ALIS.",
        antall,
    ) % {"antall": antall}
