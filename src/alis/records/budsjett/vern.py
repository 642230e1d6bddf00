"""A budget stands still with its version: only that of a draft can be changed."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Avtalestatus
from alis.records.felles.vern import fjern_vern, sett_vern

RAD = "budsjett_budsjettrad"
VED = {"INSERT": "NEW", "UPDATE": "OLD", "DELETE": "OLD"}


def vern_budsjettet(connection: BaseDatabaseWrapper) -> None:
    for ved, rad in VED.items():
        sett_vern(
            connection,
            navn=_navn(ved),
            tabell=RAD,
            ved=ved,
            melding="budsjettet til en sendt avtale kan ikke endres",
            naar=f"(SELECT status FROM avtale_avtaleversjon WHERE id = {rad}.versjon_id) <> '{Avtalestatus.KLADD}'",
            slar_opp=True,
        )


def slipp_budsjettet(connection: BaseDatabaseWrapper) -> None:
    for ved in VED:
        fjern_vern(connection, navn=_navn(ved), tabell=RAD)


def _navn(ved: str) -> str:
    return f"{RAD}_{ved.lower()}_bare_i_kladd"
