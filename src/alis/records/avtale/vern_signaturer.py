"""What was agreed about the signing, and what came back on paper, stands as it was."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Avtalestatus
from alis.records.felles.vern import fjern_vern, sett_vern

KRAV = "avtale_signaturkrav"
SIGNATUR = "avtale_signatur"
SKANNFIL = "avtale_skannfil"
PAPIR = ("avtale_skann", SKANNFIL, "avtale_papirregistrering")
RAD = {"INSERT": "NEW", "UPDATE": "OLD", "DELETE": "OLD"}


def vern_signaturene(connection: BaseDatabaseWrapper) -> None:
    for ved, rad in RAD.items():
        _fix_the_plan(connection, ved, rad)
    sett_vern(
        connection,
        navn=f"{SIGNATUR}_i_planen",
        tabell=SIGNATUR,
        ved="INSERT",
        melding="signaturen passer ikke i signeringsplanen",
        naar=f"NOT EXISTS (SELECT 1 FROM {KRAV} k WHERE k.id = NEW.krav_id "
        "AND k.versjon_id = NEW.versjon_id AND k.part = NEW.part)",
        slar_opp=True,
    )
    for tabell in PAPIR:
        for ved in ("UPDATE", "DELETE"):
            sett_vern(
                connection,
                navn=f"{tabell}_{ved.lower()}",
                tabell=tabell,
                ved=ved,
                melding="et skannet dokument kan ikke endres eller slettes",
            )
    sett_vern(
        connection,
        navn=f"{SKANNFIL}_insert",
        tabell=SKANNFIL,
        ved="INSERT",
        melding="et registrert papir får ikke flere filer",
        naar="EXISTS (SELECT 1 FROM avtale_papirregistrering r WHERE r.skann_id = NEW.skann_id)",
        slar_opp=True,
    )


def slipp_signaturene(connection: BaseDatabaseWrapper) -> None:
    for ved in RAD:
        fjern_vern(connection, navn=f"{KRAV}_{ved.lower()}", tabell=KRAV)
    fjern_vern(connection, navn=f"{SIGNATUR}_i_planen", tabell=SIGNATUR)
    for tabell in PAPIR:
        for ved in ("UPDATE", "DELETE"):
            fjern_vern(connection, navn=f"{tabell}_{ved.lower()}", tabell=tabell)
    fjern_vern(connection, navn=f"{SKANNFIL}_insert", tabell=SKANNFIL)


def _fix_the_plan(connection: BaseDatabaseWrapper, ved: str, rad: str) -> None:
    """A plan is fixed together with the content that is to be signed."""
    sett_vern(
        connection,
        navn=f"{KRAV}_{ved.lower()}",
        tabell=KRAV,
        ved=ved,
        melding="signeringsplanen til en sendt avtale kan ikke endres",
        naar=f"EXISTS (SELECT 1 FROM avtale_avtaleversjon v WHERE v.id = {rad}.versjon_id "
        f"AND v.status <> '{Avtalestatus.KLADD}')",
        slar_opp=True,
    )
