"""Give a veilederavtale its last day. The period of notice proposes one."""

from datetime import date
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import (
    HarSisteDag,
    Opphorsvirkning,
    SluttForSignering,
    SluttForStart,
)
from alis.domain.avtale.veiledervilkar import siste_dag_etter_oppsigelse
from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet, NyVersjonPaVei, avslutt_avtale
from alis.services.felles import EndretAvAndre
from alis.services.veilederavtale.hent_veilederavtale import Veilederavtalebilde, hent_veilederavtale
from alis.web.felles.felter import Datofelt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.veilederavtale.presenter import lag_veilederavtaleside
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden

GRUNNER = {
    Avslutningsgrunn.ENIGHET: gettext_lazy("Partene er enige, eller en av dem sa den opp"),
    Avslutningsgrunn.FRATREDELSE: gettext_lazy("Legen eller veilederen slutter"),
    Avslutningsgrunn.FERDIG_SPESIALIST: gettext_lazy("Legen er ferdig spesialist"),
}

VED_DAGEN: dict[type[Exception], str | Promise] = {
    SluttForStart: gettext_lazy("Siste dag kan ikke være før avtalen begynte å gjelde."),
    SluttForSignering: gettext_lazy("Siste dag kan ikke være før avtalen ble signert."),
    HarSisteDag: gettext_lazy("En annen versjon av avtalen har alt fått en siste dag."),
}


class Avslutningsskjema(forms.Form):
    grunn = forms.ChoiceField(
        label=gettext_lazy("Hvorfor slutter avtalen?"),
        choices=[(grunn.value, navn) for grunn, navn in GRUNNER.items()],
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"required": gettext_lazy("Velg hvorfor avtalen slutter.")},
    )
    siste_dag = Datofelt(
        label=gettext_lazy("Siste dag avtalen gjelder"),
        error_messages={"required": gettext_lazy("Skriv siste dag avtalen gjelder.")},
    )


@krever(Rettighet.AVSLUTT_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def avslutt(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_veilederavtale(aktor=request.aktor, versjon_id=versjon_id, side="avslutning")
    side = lag_veilederavtaleside(bilde, request.aktor)
    if not side.til_avslutning:
        return redirect("veilederavtale:vis", versjon_id)
    frist = siste_dag_etter_oppsigelse(
        sagt_opp=timezone.localdate(), maneder=bilde.innhold.fakta.vilkar.oppsigelse_maneder
    )
    skjema = Avslutningsskjema(request.POST or None, initial={"siste_dag": frist.verdi})
    if skjema.is_valid() and _end(request, bilde, skjema):
        return redirect("veilederavtale:vis", versjon_id)
    context = {"side": side, "skjema": skjema, "frist": frist.begrunn(_)}
    return render(request, "veilederavtale/avslutt.html", context)


def _end(request: Foresporsel, bilde: Veilederavtalebilde, skjema: Avslutningsskjema) -> bool:
    """Return whether there is nothing more to ask."""
    siste_dag: date = skjema.cleaned_data["siste_dag"]
    try:
        virkning = avslutt_avtale(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            laas=bilde.laas,
            siste_dag=siste_dag,
            grunn=Avslutningsgrunn(skjema.cleaned_data["grunn"]),
        )
    except tuple(VED_DAGEN) as feil:
        skjema.add_error("siste_dag", str(VED_DAGEN[type(feil)]))
        return False
    except NyVersjonPaVei:
        messages.warning(
            request,
            _(
                "En ny versjon er sendt til signering, og ville tatt over. Trekk den tilbake før du avslutter avtalen."
            ),
        )
        return True
    except (EndretAvAndre, UlovligOvergang, AlleredeAvsluttet):
        messages.warning(request, _("Avtalen endret seg mens du skrev. Se hvor den står nå."))
        return True
    messages.success(request, _receipt(virkning, siste_dag))
    return True


def _receipt(virkning: Opphorsvirkning, siste_dag: date) -> str:
    if virkning.begynner_aldri:
        return _("Avtalen falt bort. Den skulle gjelde fra %(dag)s, og begynner aldri.") % {
            "dag": dato_lang(virkning.begynner_aldri)
        }
    return _("Siste dag er satt til %(dag)s.") % {"dag": dato_lang(siste_dag)}
