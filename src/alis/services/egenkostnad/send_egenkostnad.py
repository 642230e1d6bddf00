"""Send a cost to approval: it gets its number, is bound by its hash, and waits for another person."""

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.flyt import Egenkostnadshandling
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.services.egenkostnad.aapne_kostnad import aapne_for_skriving, flytt
from alis.services.egenkostnad.fortell import fortell_godkjennerne
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse
from alis.services.egenkostnad.vurder_kostnad import vurder_kostnad
from alis.services.opphor.vurderinger_som_json import vurderinger_som_json
from alis.services.refusjon.periodegrunnlag import satser_for


class KanIkkeSendes(Exception):
    """Carries the rules that say no."""

    def __init__(self, hindringer: tuple[Vurdering[object], ...]) -> None:
        super().__init__(", ".join(vurdering.regel for vurdering in hindringer))
        self.hindringer = hindringer


@transaction.atomic
def send_egenkostnad(*, aktor: Aktor, kostnad_id: UUID, laas: int, naa: datetime | None = None) -> int:
    """Return the number of the cost in its case.

    Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErEndret`, `KostnadenErSendt` and `KanIkkeSendes`.
    """
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = aapne_for_skriving(aktor=aktor, kostnad_id=kostnad_id, laas=laas, naa=naa)
    _judge(kostnad, naa)
    flytt(kostnad, Egenkostnadshandling.SEND, naa=naa)
    kostnad.nummer = kostnad.nummer or _next_number(kostnad)
    kostnad.runde += 1
    kostnad.sendt_at, kostnad.sendt_av_id = naa, aktor.person_id
    kostnad.innhold_hash = innholdet_er(kostnad)
    kostnad.save()
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="send_egenkostnad", naa=naa)
    fortell_godkjennerne(kostnad=kostnad, aktor=aktor, naa=naa)
    return kostnad.nummer


def _judge(kostnad: Egenkostnad, naa: datetime) -> None:
    vurdering = vurder_kostnad(kostnad=kostnad, idag=lokal_dato(naa))
    sett = satser_for(kostnad.tom)
    if vurdering.hindringer or sett is None:
        raise KanIkkeSendes(vurdering.hindringer)
    kostnad.tilskuddsperiode = sett.navn
    kostnad.vurderinger = vurderinger_som_json(vurdering.alle)


def _next_number(kostnad: Egenkostnad) -> int:
    """The case is locked, so that no two costs get the same."""
    siste = Egenkostnad.objects.filter(sak=kostnad.sak_id).aggregate(siste=Max("nummer"))["siste"]
    return (siste or 0) + 1


def innholdet_er(kostnad: Egenkostnad) -> str:
    """SHA-256 of all that is vouched for, its files included."""
    innhold = {
        "sak": str(kostnad.sak_id),
        "element": kostnad.element,
        "fom": kostnad.fom,
        "tom": kostnad.tom,
        "belop": kostnad.belop,
        "hva": kostnad.hva,
        "tilskuddsperiode": kostnad.tilskuddsperiode,
        "filer": tuple(kostnad.filer.order_by("sha256").values_list("sha256", flat=True)),
    }
    return hashlib.sha256(kanonisk_json(innhold)).hexdigest()
