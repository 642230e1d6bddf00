"""Calendars: make and take back an address, and what the address answers."""

import hashlib
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from alis.domain.frist import Frist
from alis.domain.parter import Malform
from alis.domain.tilgang import Rettighet
from alis.integrations.kalender import Kalenderpost, skriv_kalender
from alis.services.frist.hent_kalender import Kalenderinnhold, hent_kalender
from alis.services.plassering.les_tjenestedager import Tjenestedag, Tjenestedagslag
from alis.services.varsel.lag_kalenderadresse import ForMangeKalendere, lag_kalenderadresse
from alis.services.varsel.trekk_kalenderadresse import trekk_kalenderadresse
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import apen, krever
from alis.web.varsel.skjema import Kalenderskjema
from alis.web.varsel.views.innstillinger import vis_innstillinger


@krever(Rettighet.SE_VARSLER)
@require_POST
def lag_adresse(request: Foresporsel) -> HttpResponse:
    """The address is shown in the answer itself, once: it is kept nowhere that it could be shown from again."""
    skjema = Kalenderskjema(request.POST)
    if not skjema.is_valid():
        return vis_innstillinger(request, kalenderskjema=skjema)
    try:
        hemmelighet = lag_kalenderadresse(
            aktor=request.aktor,
            adresse_id=skjema.cleaned_data["adresse_id"],
            navn=skjema.cleaned_data["navn"],
        )
    except ForMangeKalendere:
        skjema.add_error("navn", _("Du har ti kalendere allerede. Slett en du ikke bruker, først."))
        return vis_innstillinger(request, kalenderskjema=skjema)
    adresse = settings.ALIS_ADRESSE + reverse("varsel:kalender", args=[hemmelighet])
    svar = render(
        request,
        "varsel/kalenderadresse.html",
        {"adresse": adresse, "navn": skjema.cleaned_data["navn"], "vises_en_gang": True},
    )
    patch_cache_control(svar, no_store=True)
    return svar


@krever(Rettighet.SE_VARSLER)
@require_POST
def trekk_adresse(request: Foresporsel, adresse_id: UUID) -> HttpResponse:
    trekk_kalenderadresse(aktor=request.aktor, adresse_id=adresse_id)
    messages.success(request, _("Adressen er slettet. Kalenderen får ikke flere frister fra oss."))
    return redirect("varsel:innstillinger")


@apen
@require_safe
def kalender(request: HttpRequest, hemmelighet: str) -> HttpResponse:
    """For whoever has the address, which is why nothing in it names anyone. Answers 304 when nothing is new."""
    innhold = hent_kalender(hemmelighet=hemmelighet)
    fil = _write(innhold)
    merke = f'"{hashlib.sha256(fil).hexdigest()[:32]}"'
    svar: HttpResponse = (
        HttpResponseNotModified()
        if merke in request.headers.get("If-None-Match", "")
        else HttpResponse(fil, content_type="text/calendar; charset=utf-8")
    )
    svar["ETag"] = merke
    patch_cache_control(svar, private=True, max_age=3600)
    return svar


def _write(innhold: Kalenderinnhold) -> bytes:
    with override("nn" if innhold.malform is Malform.NYNORSK else "nb"):
        return skriv_kalender(
            navn=_("Frister i Felles ALIS"),
            poster=[
                *(_post(frist) for frist in innhold.frister),
                *(_day_of_service(dag) for dag in innhold.tjenestedager),
            ],
            skrevet=innhold.idag,
        )


def _post(frist: Frist) -> Kalenderpost:
    """What is to be done, and where to log in: whose case it is stands behind the log-in."""
    return Kalenderpost(
        nokkel=frist.nokkel,
        dag=frist.dato,
        tittel=_(frist.beskrivelse.tittel),
        tekst=_("Logg inn i Felles ALIS for å se hva det gjelder."),
        adresse=f"{settings.ALIS_ADRESSE}{reverse('varsel:varsler')}",
        varsle_for=_alarms(frist),
    )


def _alarms(frist: Frist) -> tuple[int, ...]:
    """Two may be told on the same day; the calendar is of one."""
    dager = {-trinn.dager for trinn in frist.beskrivelse.plan.trinn if -8 < trinn.dager < 0}
    return tuple(sorted(dager, reverse=True))


def _day_of_service(dag: Tjenestedag) -> Kalenderpost:
    """The same for all three, and as silent of whom: her own calendar, the kommune's and the hospital's."""
    tittel = (
        _("Tjenesten i sykehuset begynner")
        if dag.slag is Tjenestedagslag.BEGYNNER
        else _("Siste dag i tjenesten i sykehuset")
    )
    return Kalenderpost(
        nokkel=dag.nokkel,
        dag=dag.dag,
        tittel=tittel,
        tekst=_("Logg inn i Felles ALIS for å se hva det gjelder."),
        adresse=f"{settings.ALIS_ADRESSE}{reverse('behov:liste')}",
        varsle_for=(7,),
    )
