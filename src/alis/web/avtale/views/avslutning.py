"""Give an agreement its last day."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet, SluttForStart, avslutt_avtale
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.felles import EndretAvAndre
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.avtaleside import lag_avtaleside
from alis.web.avtale.skjema.avslutning import Avslutningsskjema
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang


@krever(Rettighet.AVSLUTT_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_kladden
def avslutt(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="avslutning")
    side = lag_avtaleside(bilde, request.aktor)
    if not side.til_avslutning:
        return redirect(til_avtale(versjon_id))
    skjema = Avslutningsskjema(request.POST or None)
    if skjema.is_valid() and _end(request, versjon_id, bilde.laas, skjema):
        return redirect(til_avtale(versjon_id))
    return render(request, "avtale/avslutt.html", {"side": side, "skjema": skjema})


def _end(request: Foresporsel, versjon_id: UUID, laas: int, skjema: Avslutningsskjema) -> bool:
    """Return whether there is nothing more to ask."""
    try:
        avslutt_avtale(
            aktor=request.aktor,
            versjon_id=versjon_id,
            laas=laas,
            siste_dag=skjema.cleaned_data["siste_dag"],
            grunn=skjema.avslutningsgrunn(),
        )
    except SluttForStart:
        skjema.add_error("siste_dag", _("Siste dag kan ikke være før avtalen begynte å gjelde."))
        return False
    except (EndretAvAndre, UlovligOvergang, AlleredeAvsluttet):
        messages.warning(request, _("Avtalen endret seg mens du skrev. Se hvor den står nå."))
        return True
    dag = dato_lang(skjema.cleaned_data["siste_dag"])
    messages.success(request, _("Siste dag er satt til %(dag)s.") % {"dag": dag})
    return True
