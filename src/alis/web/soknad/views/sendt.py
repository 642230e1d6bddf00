"""An application that has been sent, for the state and the offices."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Belop
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.hent_soknad import hent_sendt_soknad
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.soknad.ord import FARGER, STATUSNAVN
from alis.web.soknad.presenter.rapport import lag_rapport
from alis.web.soknad.presenter.side import lag_linjer


@krever(Rettighet.SE_SOKNAD)
@require_safe
def sendt(request: Foresporsel, soknad_id: UUID) -> HttpResponse:
    stand = hent_sendt_soknad(aktor=request.aktor, soknad_id=soknad_id)
    utlysning = finn_utlysning(stand.tilskuddsperiode)
    context = {
        "stand": stand,
        "navn": periodenavn(stand.tilskuddsperiode),
        "status": STATUSNAVN[stand.status],
        "farge": FARGER.get(stand.status, "neutral"),
        "rapport": lag_rapport(utlysning, stand, idag=localdate(), kan_skrive=False),
        "linjer": lag_linjer(stand.innhold),
        "kostnad": Belop(stand.innhold["sum"]["kostnad_ore"]),
        "sokt": Belop(stand.innhold["sum"]["sokt_ore"]),
        "er_hel": stand.innhold["sum"]["er_hel"],
        "ubekreftet": stand.innhold["satssett"]["status"] == "ubekreftet",
    }
    return render(request, "soknad/sendt.html", context)
