"""A notice as its receiver reads it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.parter.models import Person
from alis.records.plassering.foretaksavtaler import foretaksavtaler_for
from alis.records.utdanning.queries import saker_for
from alis.records.varsel.models import Varsel


@dataclass(frozen=True, kw_only=True)
class Varselbilde:
    """`gjelder` is whom it is about, a doctor or the two parties of an agreement: empty where the actor, in the role she acts in now, may not see it.

    `i_rollen`: whether it was told to her in that role. `vegne_av` is the one whose substitute she is, or empty.
    """

    id: UUID
    mal: Varselmal
    innhold: Mapping[str, Any]
    objekt_type: str
    objekt_id: str
    sak_id: UUID | None
    rolle: Rolle
    organisasjon: str
    vegne_av: str
    gjelder: str
    i_rollen: bool
    opprettet_at: datetime
    lest_at: datetime | None


def lag_varselbilder(*, aktor: Aktor, rader: Sequence[Varsel], dag: date) -> tuple[Varselbilde, ...]:
    """The rows must be the actor's own, with organisation and `vegne_av`. At most three questions more."""
    navn = _names(aktor, rader, dag)
    return tuple(
        Varselbilde(
            id=rad.pk,
            mal=Varselmal(rad.mal),
            innhold=rad.innhold,
            objekt_type=rad.objekt_type,
            objekt_id=rad.objekt_id,
            sak_id=rad.sak_id,
            rolle=Rolle(rad.rolle),
            organisasjon=rad.organisasjon.navn,
            vegne_av=rad.vegne_av.navn if rad.vegne_av else "",
            gjelder=navn.get(str(rad.sak_id)) or navn.get(rad.objekt_id, ""),
            i_rollen=(rad.rolle, rad.organisasjon_id) == (aktor.rolle, aktor.organisasjon_id),
            opprettet_at=rad.opprettet_at,
            lest_at=rad.lest_at,
        )
        for rad in rader
    )


def _names(aktor: Aktor, rader: Sequence[Varsel], dag: date) -> dict[str, str]:
    """The doctors of the cases that the actor may see, the persons whom the coordinator is told of, and the parties of the
    agreements with trusts that the actor may read.
    """
    saker = {rad.sak_id for rad in rader if rad.sak_id}
    personer = {rad.objekt_id for rad in rader if rad.objekt_type == "Person"}
    navn: dict[str, str] = {}
    if saker:
        funnet = saker_for(aktor, dag=dag).filter(pk__in=saker)
        navn |= {str(pk): hvem for pk, hvem in funnet.values_list("pk", "lege__person__navn")}
    if personer:
        funnet_personer = Person.objects.filter(pk__in=personer)
        navn |= {str(pk): hvem for pk, hvem in funnet_personer.values_list("pk", "navn")}
    if avtaler := {rad.objekt_id for rad in rader if rad.objekt_type == "Foretaksavtale"}:
        navn |= _parties(aktor, avtaler)
    return navn


def _parties(aktor: Aktor, avtaler: Collection[str]) -> dict[str, str]:
    if not aktor.har(Rettighet.SE_FORETAKSAVTALE):
        return {}
    funnet = foretaksavtaler_for(aktor).filter(pk__in=avtaler)
    rader = funnet.values_list("pk", "kommune__organisasjon__navn", "helseforetak__navn")
    return {str(pk): f"{kommune} og {foretak}" for pk, kommune, foretak in rader}
