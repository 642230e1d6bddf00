"""Who plays a case of the demo, where and from when; and what is registered of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import add_months
from alis.services.demo.kalender import siste_dag
from alis.services.demo.plan import Plan, Post
from alis.services.demo.scene import Kommunescene
from alis.services.parter import Legefakta
from alis.services.utdanning import Saksfakta, Stillingsfakta

LOPETID_MANEDER = 60


@dataclass(frozen=True, kw_only=True)
class Rollebesetning:
    """The fixed facts of a case: who, where, from when, and by which plan."""

    lege: Legefakta
    kommune: Kommunescene
    veileder_id: UUID
    legesenter: tuple[UUID, str]
    start: date
    plan: Plan
    med_kommunal: bool
    med_budsjett: bool


def lag_saksfakta(b: Rollebesetning) -> Saksfakta:
    plan, start = b.plan, b.start
    i_fastlegepraksis = plan.poster[0].type in (Stillingstype.FASTLEGE, Stillingstype.FASTLEGEVIKAR)
    return Saksfakta(
        driftsform=plan.driftsform,
        fordeling_alis=plan.fordeling_alis if plan.driftsform is Driftsform.ANNET else None,
        start_spesialisering=start if plan.kjent_start else None,
        forventet_slutt=siste_dag(start, LOPETID_MANEDER) if plan.kjent_start else None,
        forste_dato_fastlege=start if i_fastlegepraksis else None,
        vikarbyra=plan.vikarbyra,
        legesenter_id=b.legesenter[0],
        kontaktperson_id=b.kommune.koordinator.person_id,
    )


def lag_stillingsfakta(b: Rollebesetning, post: Post) -> Stillingsfakta:
    fom = add_months(b.start, post.fra)
    er_vikar = post.type is Stillingstype.FASTLEGEVIKAR
    tom = siste_dag(b.start, post.til) if er_vikar and post.til else None
    return Stillingsfakta(
        type=post.type,
        prosent=post.prosent,
        fom=fom,
        tom=tom,
        vikariat_fom=fom if er_vikar else None,
        vikariat_tom=tom if er_vikar else None,
    )
