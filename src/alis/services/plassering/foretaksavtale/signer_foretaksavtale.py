"""Sign an agreement between a kommune and a trust; the last signature brings it into force."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling, Avtalestatus
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksavtale, Foretakssignatur
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.bytt_foretaksstatus import bytt_foretaksstatus
from alis.services.plassering.foretaksavtale.parten import signerende_part
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.foretaksavtale.varsle_om_foretaksavtale import varsle_om_foretaksavtale


class IkkeTilSignering(Exception):
    """The agreement does not wait for a signature."""


class AnnetInnhold(Exception):
    """The content is another than what the signer read."""


class PartenHarSignert(Exception):
    """A colleague, or the actor herself, has signed for the party."""


@transaction.atomic
def signer_foretaksavtale(
    *, aktor: Aktor, avtale_id: UUID, dokument_hash: str, naa: datetime | None = None
) -> bool:
    """Sign what has the hash `dokument_hash`. Return whether the agreement came into force by it.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeTilSignering`, `AnnetInnhold` and `PartenHarSignert`.
    """
    part = signerende_part(aktor)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id)
    har_signert = _check(avtale, part, dokument_hash)
    Foretakssignatur.objects.create(
        avtale=avtale, part=part, person_id=aktor.person_id, signert_at=naa, dokument_hash=dokument_hash
    )
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="signer_foretaksavtale",
        naa=naa,
        innhold={"part": part, "dokument_hash": dokument_hash},
    )
    if {*har_signert, part} != set(Foretakspart):
        return False
    _bring_into_force(aktor, avtale, naa)
    return True


def _check(avtale: Foretaksavtale, part: Foretakspart, dokument_hash: str) -> set[Foretakspart]:
    """Return who has signed this content."""
    if avtale.status != Avtalestatus.SENDT:
        raise IkkeTilSignering
    if avtale.dokument_hash != dokument_hash:
        raise AnnetInnhold
    signaturer = avtale.signaturer.filter(dokument_hash=dokument_hash).values_list("part", flat=True)
    har_signert = {Foretakspart(ett) for ett in signaturer}
    if part in har_signert:
        raise PartenHarSignert
    return har_signert


def _bring_into_force(aktor: Aktor, avtale: Foretaksavtale, naa: datetime) -> None:
    """It holds from the day of the last signature (003 pkt. 7), and the version before it to the day before."""
    idag = lokal_dato(naa)
    _replace_older(aktor, avtale, idag, naa)
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=Avtalehandling.SIGNER_SISTE, naa=naa)
    avtale.signert_at, avtale.gjelder_fra = naa, idag
    avtale.save()
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=Avtalehandling.SETT_I_KRAFT, naa=naa)
    avtale.save()
    skriv_foretakshendelse(
        aktor=aktor, avtale=avtale, handling="sett_foretaksavtale_i_kraft", naa=naa, innhold={"fra": idag}
    )
    varsle_om_foretaksavtale(
        aktor=aktor, avtale=avtale, mal=Varselmal.FORETAKSAVTALE_I_KRAFT, dato=idag, naa=naa
    )


def _replace_older(aktor: Aktor, avtale: Foretaksavtale, idag: date, naa: datetime) -> None:
    """One that is under notice runs out by itself; one that began today holds today too."""
    eldre = Foretaksavtale.objects.filter(
        kommune=avtale.kommune_id, helseforetak=avtale.helseforetak_id, status=Avtalestatus.I_KRAFT
    ).first()
    if eldre is None or eldre.gjelder_fra is None:
        return
    bytt_foretaksstatus(aktor=aktor, avtale=eldre, handling=Avtalehandling.ERSTATT, naa=naa)
    eldre.siste_dag = max(eldre.gjelder_fra, idag - EN_DAG)
    eldre.save()
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=eldre,
        handling="erstatt_foretaksavtale",
        naa=naa,
        innhold={"av_versjon": avtale.nummer},
    )
