"""One need: where it stands, what is wished for, what was offered, what has been done, and what the reader can do."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.hent_behov import hent_behov
from alis.web.behov.institusjon import lag_institusjonsdel
from alis.web.behov.mistes import lag_tapsliste
from alis.web.behov.presenter import lag_behovsside
from alis.web.behov.skjema import Bortfallsskjema, Frasigelsesskjema, Periodeskjema
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def vis(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    return vis_behovet(request, behov_id)


def vis_behovet(
    request: Foresporsel,
    behov_id: UUID,
    bortfall: Frasigelsesskjema | None = None,
    perioder: Sequence[Periodeskjema] = (),
) -> HttpResponse:
    """`bortfall` and `perioder` are what was answered, where that was refused."""
    bilde = hent_behov(aktor=request.aktor, behov_id=behov_id)
    side = lag_behovsside(bilde, request.aktor, idag=localdate())
    mistes = lag_tapsliste(bilde, for_legen=side.er_legens)
    if bortfall is not None and mistes.tapt:
        bortfall.krev_kryss()
    innhold = {
        "side": side,
        "bortfall": bortfall or (Frasigelsesskjema() if side.er_legens else Bortfallsskjema()),
        "mistes": mistes,
        "institusjonen": lag_institusjonsdel(bilde, request.aktor, idag=localdate(), avvist=perioder),
    }
    return render(request, "behov/vis.html", innhold)
