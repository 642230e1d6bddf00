"""The doctor says whether the agreed activities shall go on while she is away (000, Opphør: exceptions are agreed)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak, Fravar
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class IngenVenterPaSvar(Exception):
    """The kommune has proposed nothing, or the doctor has answered already."""


@transaction.atomic
def svar_pa_fortsettelse(
    *, aktor: Aktor, sak_id: UUID, fravar_id: UUID, godtar: bool, naa: datetime | None = None
) -> None:
    """With a yes the activities go on, from now on and in every sum. Raises `ManglerRettighet`, `FinnesIkke` and
    `IngenVenterPaSvar`."""
    aktor.krev(Rettighet.SVAR_OM_AKTIVITETER)
    naa = naa or timezone.now()
    sak: AlisSak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    fravar = hent(Fravar.objects.filter(sak=sak), pk=fravar_id)
    if fravar.foreslatt_at is None or fravar.svart_at is not None:
        raise IngenVenterPaSvar
    fravar.svart_at, fravar.svart_av_id = naa, aktor.person_id
    fravar.aktiviteter_fortsetter = godtar
    fravar.save(update_fields=["svart_at", "svart_av", "aktiviteter_fortsetter"])
    sak.laas += 1
    sak.endret_at, sak.endret_av_id = naa, aktor.person_id
    sak.save(update_fields=["laas", "endret_at", "endret_av"])
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="godta_fortsettelse" if godtar else "avsla_fortsettelse",
        objekt=fravar,
        naa=naa,
        innhold={"fom": fravar.fom, "tom": fravar.tom},
    )
