"""What the hospital pages are about where their questions are counted: a trust with a third of the nation's queue, and what
one case has in another trust."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.test import Client
from django.utils import timezone

from alis.domain.flyt import Behovsstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Ledigplass, Sykehustjeneste
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.maskin.lag_maskinnokkel import lag_maskinnokkel
from factories.foretaksavtale import Avtaleparter
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_person
from factories.plassmasse import lag_plassmasse
from factories.sykehusplass import NAA, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import lag_begynt_del

I_KOEN = 20
"""So many wait with the trust, registered: enough to see a question asked for each, and few enough to divide in no time."""


def lag_sykehusscene(
    koordinator: Aktor, sak: AlisSak, legen: Aktor
) -> tuple[dict[str, Client], dict[str, Any]]:
    """Return who visits which addresses, the first that fits, and what their addresses name."""
    stort, lite = lag_plassmasse(), lag_foretak("Narvik")
    ko = _in_the_queue(stort)
    parter = Avtaleparter(
        kommune=sak.kommune,
        foretak=lite,
        koordinator=koordinator,
        signatar=lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person("Sigrid Signatar")),
    )
    ider = {
        "foretak": lite.sted.helseforetak_id,
        "behov": lag_behov(lite, sak=sak, deler=2).pk,
        "kandidat": AlisSak.objects.filter(kommune=sak.kommune)
        .exclude(pk=sak.pk)
        .latest("prosjektnummer")
        .pk,
        "kobehov": ko[0].pk,
        "plass": Ledigplass.objects.filter(helseforetak=stort.sted.helseforetak).latest("fom").pk,
        "tilbud": lag_tilbud(stort, ko[1], lag_plass(stort, fom=_soon())).pk,
        "tjeneste": lag_begynt_del(lite, sak),
        "gammel": parter.i_kraft().pk,
        "ny": parter.sendt().pk,
        "utkast": replace(parter, foretak=stort).utkast().pk,
    }
    ider["svart"] = Sykehustjeneste.objects.get(pk=ider["tjeneste"]).tilbud_id
    kontakt, signatar = klient_for(stort.kontakt), klient_for(parter.signatar)
    klienter = {
        "{svart}": klient_for(legen),
        "/foretak/{foretak}/avdelinger": klient_for(lite.kontakt),
        "/foretak/{foretak}/rediger": klient_for(lite.kontakt),
        "/plasser": kontakt,
        "/plassko": kontakt,
        "/plasstilbud": kontakt,
        "/signer/": signatar,
        "/tilbake/": signatar,
        "/si-opp/": signatar,
    }
    return {"/api/": _system(stort)} | klienter, ider


def _in_the_queue(foretak: Foretak) -> list[Behov]:
    ko = list(Behov.objects.filter(helseforetak=foretak.sted.helseforetak).order_by("prioritet")[:I_KOEN])
    Behov.objects.filter(pk__in=[ett.pk for ett in ko]).update(
        status=Behovsstatus.REGISTRERT, registrert_at=NAA, registrert_av=foretak.kontakt.person_id
    )
    return ko


def _soon() -> date:
    return add_months(timezone.localdate().replace(day=1), 4)


def _system(foretak: Foretak) -> Client:
    nokkel = lag_maskinnokkel(
        aktor=foretak.kontakt, nokkel_id=foretak.sted.helseforetak_id, navn="Turnusplan", dager=90
    )
    return Client(headers={"Authorization": f"Bearer {nokkel}"})
