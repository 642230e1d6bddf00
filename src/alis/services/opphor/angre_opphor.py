"""Regret an ending while its day is still to come: the agreement goes on as if nothing had been set."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.merk_endret import merk_endret
from alis.services.opphor.aapne_opphor import aapne_opphor, gjeldende_krav
from alis.services.opphor.fortell import fortell
from alis.services.opphor.si_imot_krav import UtenOrd
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class AlleredeAngret(Exception):
    """It has been regretted before."""


class DagenErForbi(Exception):
    """The agreement's last day is past; a new agreement must be made."""


class KravetErSendt(Exception):
    """The doctor has been sent a claim. It must be settled or let off; the ending stands."""


@transaction.atomic
def angre_opphor(*, aktor: Aktor, opphor_id: UUID, fordi: str, naa: datetime | None = None) -> None:
    """On the last day itself it can still be regretted. A claim that is not sent falls with it.

    Raises `ManglerRettighet`, `FinnesIkke`, `UtenOrd`, `AlleredeAngret`, `DagenErForbi` and `KravetErSendt`.
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
    krav = gjeldende_krav(opphor)
    if krav is not None:
        if not TILBAKEBETALINGSKRAV.kan(krav.status, Kravhandling.BORTFALL):
            raise KravetErSendt
        krav.status = TILBAKEBETALINGSKRAV.overgang(krav.status, Kravhandling.BORTFALL)
        krav.laas += 1
        krav.save()
    opphor.angret_at, opphor.angret_av_id, opphor.angret_fordi = naa, aktor.person_id, fordi.strip()
    opphor.save()
    versjon = opphor.versjon
    versjon.gjelder_til = versjon.avsluttet_at = versjon.avsluttet_av = None
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
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
