"""Regret an ending while its day is still to come: the agreement goes on as if nothing had been set."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Avtalestatus, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.bortfall import bortfalt_med
from alis.records.opphor.models import Opphor
from alis.services.avtale.la_falle_bort import gjenoppta
from alis.services.avtale.merk_endret import merk_endret
from alis.services.opphor.aapne_opphor import aapne_opphor, gjeldende_krav
from alis.services.opphor.fortell import fortell
from alis.services.opphor.si_imot_krav import UtenOrd
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class AlleredeAngret(Exception):
    """It has been regretted before."""


class DagenErForbi(Exception):
    """The agreement's last day is past; a new agreement must be made."""


class AvtaltPaNytt(Exception):
    """A version that fell away cannot stand again: a newer one is out to be signed, or signed."""


class KravetErSendt(Exception):
    """The doctor has been sent a claim, or has paid of one. It must be settled or let off; the ending stands."""


@transaction.atomic
def angre_opphor(*, aktor: Aktor, opphor_id: UUID, fordi: str, naa: datetime | None = None) -> None:
    """On the last day itself it can still be regretted. A claim that is not sent falls with it; signed versions that fell
    away stand again, with the signatures they had.

    Raises `ManglerRettighet`, `FinnesIkke`, `UtenOrd`, `AlleredeAngret`, `DagenErForbi`, `AvtaltPaNytt` and `KravetErSendt`.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    if opphor.angret_at is not None:
        raise AlleredeAngret
    if opphor.siste_dag < lokal_dato(naa):
        raise DagenErForbi
    if not fordi.strip():
        raise UtenOrd
    bortfalt = list(bortfalt_med(opphor))
    _require_nothing_newer(bortfalt)
    _drop_the_claim(opphor)
    opphor.angret_at, opphor.angret_av_id, opphor.angret_fordi = naa, aktor.person_id, fordi.strip()
    opphor.save()
    _go_on(aktor, opphor, bortfalt, naa)
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=opphor,
        handling="angre_opphor",
        naa=naa,
    )
    fortell(
        aktor=aktor,
        opphor=opphor,
        mal=Varselmal.OPPHOR_ANGRET,
        roller=(Rolle.ALIS, Rolle.VEILEDER, Rolle.KOORDINATOR, Rolle.SIGNATAR),
        nokkel="angret",
        naa=naa,
    )


def _require_nothing_newer(bortfalt: Sequence[Avtaleversjon]) -> None:
    """A draft may wait: it is measured against what holds when it is sent."""
    if not bortfalt:
        return
    nyere = bortfalt[-1].avtale.versjoner.filter(nummer__gt=bortfalt[-1].nummer)
    if nyere.exclude(status__in=(Avtalestatus.KLADD, Avtalestatus.FORKASTET)).exists():
        raise AvtaltPaNytt


def _drop_the_claim(opphor: Opphor) -> None:
    krav = gjeldende_krav(opphor)
    if krav is None:
        return
    if not TILBAKEBETALINGSKRAV.kan(krav.status, Kravhandling.BORTFALL) or opphor.innbetalinger.exists():
        raise KravetErSendt
    krav.status = TILBAKEBETALINGSKRAV.overgang(krav.status, Kravhandling.BORTFALL)
    krav.laas += 1
    krav.save()


def _go_on(aktor: Aktor, opphor: Opphor, bortfalt: Sequence[Avtaleversjon], naa: datetime) -> None:
    for falt in bortfalt:
        gjenoppta(aktor=aktor, versjon=falt, naa=naa)
    if opphor.begynner_aldri:
        return
    versjon = opphor.versjon
    versjon.gjelder_til = versjon.avsluttet_at = versjon.avsluttet_av = None
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
