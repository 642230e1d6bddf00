"""What no constraint can say of a cost: it moves only as the table of states says, with its papers, and by another person."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import EGENKOSTNAD, Egenkostnadsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

KOSTNAD, FIL = "egenkostnad_egenkostnad", "egenkostnad_kostnadsfil"
AAPEN = f"('{Egenkostnadsstatus.KLADD.value}', '{Egenkostnadsstatus.RETURNERT.value}')"

FESTET = ("sak_id", "opprettet_at")
INNHOLD = (
    "element",
    "fom",
    "tom",
    "belop",
    "hva",
    "tilskuddsperiode",
    "innhold_hash",
    "vurderinger",
    "nummer",
    "runde",
    "skrevet_av_id",
    "sendt_at",
    "sendt_av_id",
)
GODKJENNING = ("godkjent_at", "godkjent_av_id")

LEGEN_SELV = "SELECT 1 FROM utdanning_alissak s WHERE s.id = NEW.sak_id AND s.lege_id = NEW.godkjent_av_id"
HAR_BILAG = f"SELECT 1 FROM {FIL} f WHERE f.kostnad_id = NEW.id"
ER_AAPEN = f"SELECT 1 FROM {KOSTNAD} k WHERE k.id = {{rad}}.kostnad_id AND k.status IN {AAPEN}"
VED_ENDRING = ("festet", "innhold", "flyt", "godkjenning", "to_personer", "ikke_legen", "med_bilag")


def vern_egenkostnadene(connection: BaseDatabaseWrapper) -> None:
    _vern_endring(connection)
    sett_vern(
        connection,
        navn=f"{KOSTNAD}_begynner",
        tabell=KOSTNAD,
        ved="INSERT",
        naar=f"NEW.status <> '{EGENKOSTNAD.start}'",
        melding="en egenkostnad begynner som kladd",
    )
    sett_vern(
        connection,
        navn=f"{KOSTNAD}_slettes_ikke",
        tabell=KOSTNAD,
        ved="DELETE",
        melding="en egenkostnad kan ikke slettes",
    )
    _vern_filene(connection)


def _vern_endring(connection: BaseDatabaseWrapper) -> None:
    for navn, naar, melding, slar_opp in _refusals(connection.vendor):
        sett_vern(
            connection,
            navn=f"{KOSTNAD}_{navn}",
            tabell=KOSTNAD,
            ved="UPDATE",
            naar=naar,
            melding=melding,
            slar_opp=slar_opp,
        )


def _vern_filene(connection: BaseDatabaseWrapper) -> None:
    for ved, rad in (("INSERT", "NEW"), ("DELETE", "OLD")):
        sett_vern(
            connection,
            navn=f"{FIL}_{ved.lower()}",
            tabell=FIL,
            ved=ved,
            naar=f"NOT EXISTS ({ER_AAPEN.format(rad=rad)})",
            melding="bilagene til en sendt egenkostnad kan ikke endres",
            slar_opp=True,
        )
    sett_vern(connection, navn=f"{FIL}_update", tabell=FIL, ved="UPDATE", melding="et bilag kan ikke endres")


def _refusals(vendor: str) -> tuple[tuple[str, str, str, bool], ...]:
    """Name, condition and words of each refusal of a change, and whether it asks of other tables."""
    blir_godkjent = "NEW.godkjent_av_id IS NOT NULL"
    return (
        ("festet", endret(FESTET, vendor=vendor), "hvem kostnaden gjelder, kan ikke endres", False),
        (
            "innhold",
            f"OLD.status NOT IN {AAPEN} AND ({endret(INNHOLD, vendor=vendor)})",
            "en sendt egenkostnad kan ikke endres",
            False,
        ),
        (
            "flyt",
            f"OLD.status <> NEW.status AND NOT ({_the_table()})",
            "egenkostnaden kan ikke gå dit",
            False,
        ),
        (
            "godkjenning",
            f"({endret(GODKJENNING, vendor=vendor)}) AND NOT ({_by('sendt', 'godkjent')})",
            "en godkjenning kan ikke endres",
            False,
        ),
        (
            "to_personer",
            f"{blir_godkjent} AND NEW.godkjent_av_id IN (OLD.skrevet_av_id, OLD.sendt_av_id)",
            "den som førte kostnaden, kan ikke godkjenne den",
            False,
        ),
        (
            "ikke_legen",
            f"{blir_godkjent} AND EXISTS ({LEGEN_SELV})",
            "legen godkjenner ikke kostnader for seg selv",
            True,
        ),
        (
            "med_bilag",
            f"OLD.status <> 'sendt' AND NEW.status = 'sendt' AND NOT EXISTS ({HAR_BILAG})",
            "en egenkostnad sendes med bilag",
            True,
        ),
    )


def slipp_egenkostnadene(connection: BaseDatabaseWrapper) -> None:
    for navn in (*VED_ENDRING, "begynner", "slettes_ikke"):
        fjern_vern(connection, navn=f"{KOSTNAD}_{navn}", tabell=KOSTNAD)
    for ved in ("insert", "update", "delete"):
        fjern_vern(connection, navn=f"{FIL}_{ved}", tabell=FIL)


def _the_table() -> str:
    return " OR ".join(_by(rad.fra, rad.til) for rad in EGENKOSTNAD.overganger)


def _by(fra: str, til: str) -> str:
    return f"(OLD.status = '{fra}' AND NEW.status = '{til}')"
