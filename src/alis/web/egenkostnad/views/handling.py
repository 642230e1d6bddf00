"""What is done with a cost: sent, approved, sent back, withdrawn."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from alis.domain.flyt import UlovligOvergang
from alis.domain.refusjon.to_personer import EgetKrav, SammePerson
from alis.domain.tilgang import Rettighet
from alis.services.egenkostnad.aapne_kostnad import KostnadenErEndret, KostnadenErSendt
from alis.services.egenkostnad.godkjenn_egenkostnad import godkjenn_egenkostnad
from alis.services.egenkostnad.returner_egenkostnad import returner_egenkostnad
from alis.services.egenkostnad.send_egenkostnad import KanIkkeSendes, send_egenkostnad
from alis.services.egenkostnad.trekk_egenkostnad import SoknadenErSendt, trekk_egenkostnad
from alis.web.avtale.sett_laas import sett_laas
from alis.web.egenkostnad.skjema import Returskjema
from alis.web.egenkostnad.views.vis import vis_kostnaden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever

NEI: Mapping[type[Exception], Promise] = {
    KostnadenErEndret: _("Kostnaden er endret mens du hadde siden åpen. Les over den på nytt."),
    KostnadenErSendt: _("Kostnaden er alt sendt."),
    KanIkkeSendes: _("Kostnaden kan ikke sendes ennå. Se hva som mangler."),
    UlovligOvergang: _("Det kan ikke gjøres lenger. Se hvor kostnaden står nå."),
    EgetKrav: _("Kostnaden gjelder deg selv. En annen må godkjenne den."),
    SammePerson: _("Du har ført denne kostnaden. En annen må godkjenne den."),
    SoknadenErSendt: _("Søknaden for perioden er sendt med denne kostnaden. Trekk søknaden først."),
}


@krever(Rettighet.FOR_EGENKOSTNAD)
@require_POST
def send(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    return _do(
        request,
        kostnad_id,
        send_egenkostnad,
        _("Kostnaden er sendt. De som kan godkjenne, har fått beskjed."),
    )


@krever(Rettighet.GODKJENN_EGENKOSTNAD)
@require_POST
def godkjenn(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    return _do(request, kostnad_id, godkjenn_egenkostnad, _("Kostnaden er godkjent og bokført."))


@krever(Rettighet.FOR_EGENKOSTNAD)
@require_POST
def trekk(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    return _do(request, kostnad_id, trekk_egenkostnad, _("Kostnaden er trukket."))


@krever(Rettighet.GODKJENN_EGENKOSTNAD)
@require_POST
def returner(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    skjema = Returskjema(request.POST)
    if not skjema.is_valid():
        return vis_kostnaden(request, kostnad_id, skjema)
    return _do(
        request,
        kostnad_id,
        returner_egenkostnad,
        _("Kostnaden er sendt tilbake, og den som førte den, har fått beskjed."),
        **skjema.cleaned_data,
    )


def _do(
    request: Foresporsel, kostnad_id: UUID, utfor: Callable[..., object], melding: Promise, **felter: str
) -> HttpResponse:
    try:
        utfor(aktor=request.aktor, kostnad_id=kostnad_id, laas=sett_laas(request), **felter)
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, str(melding))
    return redirect("egenkostnad:vis", kostnad_id)
