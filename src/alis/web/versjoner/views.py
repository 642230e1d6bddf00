"""The versions of an agreement, and two of them side by side."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.sammenligning.hent_versjoner import hent_versjoner
from alis.services.sammenligning.sammenlign_versjoner import KanIkkeSammenlignes, sammenlign_versjoner
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.versjoner.presenter.sammenligningsside import lag_sammenligningsside, lag_side_uten_innhold
from alis.web.versjoner.presenter.versjonsside import lag_versjonsside
from alis.web.versjoner.skjema import Dagskjema, les_nummer


@krever(Rettighet.SE_AVTALE)
@require_safe
def versjoner(request: Foresporsel, avtale_id: UUID) -> HttpResponse:
    """The list, and the answer for the day that was asked for; today when none was."""
    idag = timezone.localdate()
    skjema = Dagskjema(request.GET) if "dag" in request.GET else Dagskjema(initial={"dag": idag})
    dag = skjema.cleaned_data["dag"] if skjema.is_bound and skjema.is_valid() else None
    oversikt = hent_versjoner(aktor=request.aktor, avtale_id=avtale_id, dag=dag)
    side = lag_versjonsside(oversikt, request.aktor, idag=idag)
    return render(request, "versjoner/versjoner.html", {"side": side, "skjema": skjema})


@krever(Rettighet.SE_AVTALE)
@require_safe
def sammenlign(request: Foresporsel, avtale_id: UUID) -> HttpResponse:
    """`fra` and `til` are version numbers; a number that the actor may not see is a page that does not exist."""
    fra, til = les_nummer(request.GET.get("fra")), les_nummer(request.GET.get("til"))
    try:
        funnet = sammenlign_versjoner(aktor=request.aktor, avtale_id=avtale_id, gammel=fra, ny=til)
    except KanIkkeSammenlignes as grunn:
        side = lag_side_uten_innhold(grunn, request.aktor)
    else:
        side = lag_sammenligningsside(funnet, request.aktor, vis_alt=request.GET.get("vis") == "alt")
    return render(request, "versjoner/sammenlign.html", {"side": side})
