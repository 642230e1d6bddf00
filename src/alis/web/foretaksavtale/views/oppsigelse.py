"""Give notice: what it means first, and then the act."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.domain.plassering.foretaksavtale import foretaksavtalens_siste_dag, ny_foretaksavtale_innen
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.foretaksavtale.presenter import lag_regnet


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_FOR_FORETAKET)
@require_http_methods(["GET", "HEAD", "POST"])
def si_opp(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    if bilde.status is not Avtalestatus.I_KRAFT:
        messages.info(request, _("Bare en avtale som er i kraft, kan sies opp. Slik står den nå."))
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    if request.method == "POST":
        return _give_notice(request, foretaksavtale_id)
    siste_dag = foretaksavtalens_siste_dag(sagt_opp=localdate())
    regnet = lag_regnet((siste_dag, ny_foretaksavtale_innen(siste_dag=siste_dag.verdi)))
    return render(
        request,
        "foretaksavtale/si_opp.html",
        {"bilde": bilde, "siste_dag": siste_dag.verdi, "regnet": regnet},
    )


def _give_notice(request: Foresporsel, avtale_id: UUID) -> HttpResponse:
    try:
        siste_dag = si_opp_foretaksavtale(aktor=request.aktor, avtale_id=avtale_id, laas=sett_laas(request))
    except (EndretAvAndre, UlovligOvergang):
        messages.error(request, _("Avtalen er endret i mellomtiden. Slik står den nå."))
    else:
        messages.success(
            request,
            _("Avtalen er sagt opp. Siste dag er %(dag)s. Begge parter har fått beskjed.")
            % {"dag": dato_lang(siste_dag)},
        )
    return redirect("foretaksavtale:vis", avtale_id)
