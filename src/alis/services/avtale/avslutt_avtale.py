"""End an agreement with a last day."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.la_lope_ut import la_lope_ut
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.varsle_partene import varsle_partene


class SluttForStart(Exception):
    """The last day is before the agreement's first."""


class AlleredeAvsluttet(Exception):
    """The agreement has been given a last day before. Carries it."""

    def __init__(self, siste_dag: date) -> None:
        super().__init__(siste_dag.isoformat())
        self.siste_dag = siste_dag


class NyVersjonPaVei(Exception):
    """A newer version is out to be signed, or signed and not begun: it would take over after the last day. Carries it."""

    def __init__(self, versjon_id: UUID) -> None:
        super().__init__(str(versjon_id))
        self.versjon_id = versjon_id


@transaction.atomic
def avslutt_avtale(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    laas: int,
    siste_dag: date,
    grunn: Avslutningsgrunn,
    naa: datetime | None = None,
) -> None:
    """The agreement holds up to and including `siste_dag`; with a day to come it is in force until then.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `SluttForStart`, `AlleredeAvsluttet` and
    `NyVersjonPaVei`.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    _may_end(versjon, siste_dag)
    versjon.gjelder_til = siste_dag
    versjon.avsluttet_at = naa
    versjon.avsluttet_av_id = aktor.person_id
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="avslutt_avtale",
        naa=naa,
        innhold={"siste_dag": siste_dag, "grunn": grunn},
    )
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_AVSLUTTET,
        roller=(Rolle.ALIS,),
        dato="gjelder_til",
        naa=naa,
    )
    if siste_dag < lokal_dato(naa):
        la_lope_ut(versjon=versjon, naa=naa)


def _may_end(versjon: Avtaleversjon, siste_dag: date) -> None:
    AVTALEVERSJON.overgang(versjon.status, Avtalehandling.AVSLUTT)
    if versjon.avsluttet_at is not None and versjon.gjelder_til is not None:
        raise AlleredeAvsluttet(versjon.gjelder_til)
    if versjon.gjelder_fra is None or siste_dag < versjon.gjelder_fra:
        raise SluttForStart
    _require_the_newest(versjon)


def _require_the_newest(versjon: Avtaleversjon) -> None:
    pa_vei = versjon.avtale.versjoner.filter(
        nummer__gt=versjon.nummer, status__in=(Avtalestatus.SENDT, Avtalestatus.SIGNERT)
    ).first()
    if pa_vei is not None:
        raise NyVersjonPaVei(pa_vei.pk)
