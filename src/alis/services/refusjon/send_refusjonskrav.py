"""Send a claim to the kommune: it gets its number, is bound by its hash, and waits for someone to vouch for it."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.flyt import Refusjonshandling
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.services.opphor.vurderinger_som_json import vurderinger_som_json
from alis.services.refusjon.aapne_krav import aapne_for_legen, flytt
from alis.services.refusjon.bokfor_krav import bokfor_krevd
from alis.services.refusjon.fortell import fortell_de_med
from alis.services.refusjon.periodegrunnlag import satser_for
from alis.services.refusjon.skriv_kravhendelse import skriv_behandling
from alis.services.refusjon.vurder_krav import vurder_krav


class Ufullstendig(Exception):
    """Carries the names of the fields that are not yet written."""

    def __init__(self, mangler: tuple[str, ...]) -> None:
        super().__init__(", ".join(mangler))
        self.mangler = mangler


class KanIkkeSendes(Exception):
    """Carries the rules that say no."""

    def __init__(self, hindringer: tuple[Vurdering[object], ...]) -> None:
        super().__init__(", ".join(vurdering.regel for vurdering in hindringer))
        self.hindringer = hindringer


@transaction.atomic
def send_refusjonskrav(*, aktor: Aktor, krav_id: UUID, laas: int, naa: datetime | None = None) -> int:
    """Return the number of the claim in its case.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `KravetErSendt`, `Ufullstendig` and `KanIkkeSendes`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = aapne_for_legen(aktor=aktor, krav_id=krav_id, laas=laas, naa=naa)
    if mangler := tuple(mangler_i(krav)):
        raise Ufullstendig(mangler)
    _judge(aktor, krav, naa)
    flytt(krav, Refusjonshandling.SEND, naa=naa)
    krav.nummer = krav.nummer or _next_number(krav)
    krav.runde += 1
    krav.sendt_at, krav.sendt_av_id = naa, aktor.person_id
    krav.svart_at, krav.svart_av_id, krav.fordi = None, None, ""
    krav.innhold_hash = innholdet_er(krav)
    krav.save()
    bokfor_krevd(krav=krav, av=aktor.person_id, naa=naa)
    skriv_behandling(aktor=aktor, krav=krav, handling=Refusjonshandling.SEND, naa=naa)
    fortell_de_med(
        rettighet=Rettighet.ATTESTER_REFUSJON, mal=Varselmal.REFUSJON_SENDT, krav=krav, aktor=aktor, naa=naa
    )
    return krav.nummer


def mangler_i(krav: Refusjonskrav) -> Iterator[str]:
    """The fields that must be written before it is sent, in the order of the form."""
    if krav.dag is None:
        yield "dag"
    if krav.utgift is None:
        yield "utgift"
    if not krav.hva:
        yield "hva"


def _judge(aktor: Aktor, krav: Refusjonskrav, naa: datetime) -> None:
    vurdering = vurder_krav(aktor=aktor, krav=krav, idag=lokal_dato(naa))
    sett = satser_for(krav.dag)
    if vurdering is None or vurdering.hindringer or sett is None:
        raise KanIkkeSendes(vurdering.hindringer if vurdering else ())
    krav.tilskuddsperiode = sett.navn
    krav.vurderinger = vurderinger_som_json(vurdering.alle)


def _next_number(krav: Refusjonskrav) -> int:
    """The case is locked, so that no two claims get the same."""
    siste = Refusjonskrav.objects.filter(sak=krav.sak_id).aggregate(siste=Max("nummer"))["siste"]
    return (siste or 0) + 1


def innholdet_er(krav: Refusjonskrav) -> str:
    """SHA-256 of all that the kommune is asked to pay for, its receipts included."""
    innhold = {
        "sak": str(krav.sak_id),
        "krevd_av": str(krav.krevd_av_id),
        "element": krav.element,
        "dag": krav.dag,
        "utgift": krav.utgift,
        "fond_ii": krav.fond_ii,
        "timer": krav.timer,
        "hva": krav.hva,
        "tilskuddsperiode": krav.tilskuddsperiode,
        "filer": tuple(krav.bilag.order_by("sha256").values_list("sha256", flat=True)),
    }
    return hashlib.sha256(kanonisk_json(innhold)).hexdigest()
