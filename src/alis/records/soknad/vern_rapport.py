"""What is said of a report stands: it is of a grant, in unbroken numbers, and is never changed or lost."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Soknadsstatus
from alis.records.felles.vern import fjern_vern, sett_vern

TABELL = "soknad_rapportlevering"
INNVILGET = (
    "SELECT 1 FROM soknad_soknad s WHERE s.id = NEW.soknad_id "
    f"AND s.status = '{Soknadsstatus.INNVILGET.value}' AND s.vedtaksdato <= NEW.levert"
)
FORRIGE = f"SELECT 1 FROM {TABELL} r WHERE r.soknad_id = NEW.soknad_id AND r.nummer = NEW.nummer - 1"
FORBUD = (
    ("innvilget", "INSERT", "en rapport leveres etter at tilskudd er innvilget", f"NOT EXISTS ({INNVILGET})"),
    ("i_rekke", "INSERT", "rapporten rettes i rekkefolge", f"NEW.nummer > 1 AND NOT EXISTS ({FORRIGE})"),
    ("endres_ikke", "UPDATE", "en registrert rapport kan ikke endres", ""),
    ("slettes_ikke", "DELETE", "en registrert rapport kan ikke slettes", ""),
)
"""Name, act, words and condition of each refusal."""


def vern_rapportene(connection: BaseDatabaseWrapper) -> None:
    for navn, ved, melding, naar in FORBUD:
        sett_vern(
            connection,
            navn=f"{TABELL}_{navn}",
            tabell=TABELL,
            ved=ved,
            melding=melding,
            naar=naar,
            slar_opp=bool(naar),
        )


def slipp_rapportene(connection: BaseDatabaseWrapper) -> None:
    for navn, *_ in FORBUD:
        fjern_vern(connection, navn=f"{TABELL}_{navn}", tabell=TABELL)
