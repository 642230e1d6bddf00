"""End an agreement with a last day. What is signed to begin after it falls away."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import Opphorsvirkning
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import signert_nummer
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.la_falle_bort import la_falle_bort
from alis.services.avtale.la_lope_ut import la_lope_ut
from alis.services.avtale.les_opphorsvirkning import les_opphorsvirkning
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.varsle_partene import varsle_partene


class AlleredeAvsluttet(Exception):
    """The version has been given a last day before. Carries it."""

    def __init__(self, siste_dag: date) -> None:
        super().__init__(siste_dag.isoformat())
        self.siste_dag = siste_dag


class NyVersjonPaVei(Exception):
    """A newer version is out to be signed: it would take over after the last day. Carries it."""

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
) -> Opphorsvirkning:
    """Return what it did: the version in force holds up to and including `siste_dag`, until then as it is; a signed one
    whose first day comes after it falls away. `versjon_id` is the one that the user had before her.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `AlleredeAvsluttet`, `NyVersjonPaVei`, and what
    `finn_opphorsvirkning` raises.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    sett = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    _may_end(sett)
    virkning = les_opphorsvirkning(avtale=sett.avtale, siste_dag=siste_dag, idag=lokal_dato(naa))
    innhold = {"siste_dag": siste_dag, "grunn": grunn}
    for falt in virkning.bortfalt:
        versjon = signert_nummer(sett.avtale, falt.nummer)
        la_falle_bort(aktor=aktor, versjon=versjon, innhold=innhold, naa=naa)
    versjon = signert_nummer(sett.avtale, virkning.nummer)
    if virkning.slutter is not None:
        _end(aktor, versjon, siste_dag, innhold, naa)
    _tell(aktor, versjon, virkning, naa)
    return virkning


def _may_end(versjon: Avtaleversjon) -> None:
    AVTALEVERSJON.overgang(versjon.status, Avtalehandling.AVSLUTT)
    if versjon.avsluttet_at is not None and versjon.gjelder_til is not None:
        raise AlleredeAvsluttet(versjon.gjelder_til)
    til_signering = versjon.avtale.versjoner.filter(status=Avtalestatus.SENDT).first()
    if til_signering is not None:
        raise NyVersjonPaVei(til_signering.pk)


def _end(
    aktor: Aktor, versjon: Avtaleversjon, siste_dag: date, innhold: dict[str, object], naa: datetime
) -> None:
    versjon.gjelder_til = siste_dag
    versjon.avsluttet_at, versjon.avsluttet_av_id = naa, aktor.person_id
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling="avslutt_avtale", naa=naa, innhold=innhold)
    if siste_dag < lokal_dato(naa):
        la_lope_ut(versjon=versjon, naa=naa)


def _tell(aktor: Aktor, versjon: Avtaleversjon, virkning: Opphorsvirkning, naa: datetime) -> None:
    slutter = virkning.slutter is not None
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_AVSLUTTET if slutter else Varselmal.AVTALE_BORTFALT,
        roller=(Rolle.ALIS,),
        dato="gjelder_til" if slutter else "gjelder_fra",
        naa=naa,
    )
