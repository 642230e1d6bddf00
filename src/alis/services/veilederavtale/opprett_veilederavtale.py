"""Begin a version of the agreement with a supervisor: the first, or one that will replace the last."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.veilederkontroll import Veilederutkast
from alis.domain.avtale.veiledervilkar import TIMER_I_ARET, Fakturering
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtale, Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.avtale.list_veiledere import veilederroller
from alis.services.avtale.opprett_avtale import UNDER_ARBEID, AvtaleUnderArbeid
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.felles import hent
from alis.services.mal.finn_mal import finn_mal
from alis.services.veilederavtale.foreslatt_timesats import foreslatt_timesats
from alis.services.veilederavtale.utkastrad import les_utkastrad, skriv_utkastrad

MAL = ("veilederavtale-felles", "2026-11")
FORBEREDELSE = Decimal("15.75")
"""Hours a year: one and a half a month, which is what is refunded at most (alis.no, honorering av veiledning)."""


@transaction.atomic
def opprett_veilederavtale(
    *, aktor: Aktor, sak_id: UUID, veileder_id: UUID, naa: datetime | None = None
) -> UUID:
    """Return the id of the new draft, filled in from the last version, or with what is usual.

    The supervisor must hold the role in the kommune today. Raises `ManglerRettighet`, `FinnesIkke` and
    `AvtaleUnderArbeid`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    dag = lokal_dato(naa)
    sak = hent(saker_for(aktor, dag=dag), for_endring=True, pk=sak_id)
    rolle = hent(veilederroller(sak=sak, dag=dag), person_id=veileder_id)
    avtale, _ = Avtale.objects.get_or_create(
        sak=sak, slag=Avtaleslag.VEILEDERAVTALE, veileder_id=rolle.person_id
    )
    forrige = _last_version(avtale)
    versjon = _new_draft(aktor, avtale, forrige, naa)
    skriv_utkastrad(versjon, _proposal(sak, forrige, dag))
    versjon.save(update_fields=["gjelder_fra"])
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="opprett_veilederavtale",
        naa=naa,
        innhold={"veileder_id": rolle.person_id},
    )
    return versjon.pk


def _last_version(avtale: Avtale) -> Avtaleversjon | None:
    forrige = avtale.versjoner.exclude(status=Avtalestatus.FORKASTET).order_by("nummer").last()
    if forrige is not None and forrige.status in UNDER_ARBEID:
        raise AvtaleUnderArbeid(forrige.pk)
    return forrige


def _new_draft(aktor: Aktor, avtale: Avtale, forrige: Avtaleversjon | None, naa: datetime) -> Avtaleversjon:
    mal = finn_mal(*MAL)
    return Avtaleversjon.objects.create(
        avtale=avtale,
        nummer=forrige.nummer + 1 if forrige else 1,
        mal=mal.navn,
        mal_versjon=mal.versjon,
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )


def _proposal(sak: AlisSak, forrige: Avtaleversjon | None, dag: date) -> Veilederutkast:
    if forrige is not None:
        return replace(les_utkastrad(forrige), gjelder_fra=dag)
    forste = sak.stillinger.order_by("fom").first()
    return Veilederutkast(
        kontaktperson=sak.kontaktperson.navn if sak.kontaktperson else "",
        gjelder_fra=max(dag, forste.fom) if forste else dag,
        timer=Decimal(TIMER_I_ARET),
        forberedelse=FORBEREDELSE,
        sted=sak.legesenter.navn if sak.legesenter else "",
        timesats=foreslatt_timesats(),
        fakturering=Fakturering.KVARTALSVIS,
        oppsigelse_maneder=3,
    )
