"""What no constraint can say of needs, vacancies and offers: where they may go, and that an offer fits what it offers."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import BEHOV, LEDIGPLASS, PLASSTILBUD
from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, livets_vern, sett_alle

BEHOVET, PLASSEN, TILBUDET = "plassering_behov", "plassering_ledigplass", "plassering_plasstilbud"
MASKINER = {BEHOVET: BEHOV, PLASSEN: LEDIGPLASS, TILBUDET: PLASSTILBUD}

HVA_DEN_ER = ("avdeling_id", "fom", "maneder", "helseforetak_id")
TILBUDT = f"SELECT 1 FROM {TILBUDET} t WHERE t.plass_id = OLD.id"
BINDENDE = f"{TILBUDT} AND t.status IN ('sendt', 'godtatt')"
PASSER = (
    f"SELECT 1 FROM {PLASSEN} p JOIN {BEHOVET} b ON b.helseforetak_id = p.helseforetak_id "
    "WHERE p.id = NEW.plass_id AND b.id = NEW.behov_id "
    "AND p.status = 'ledig' AND NEW.nummer <= p.antall AND b.status = 'registrert' AND NEW.del_nr <= b.deler"
)
SAKENS = "SELECT 1 FROM utdanning_alissak s WHERE s.id = NEW.sak_id AND s.kommune_id = NEW.kommune_id"
FORETAKETS = (
    "SELECT 1 FROM plassering_avdeling a JOIN parter_sykehussted s ON s.id = a.sykehussted_id "
    "WHERE a.id = NEW.avdeling_id AND s.helseforetak_id = NEW.helseforetak_id"
)


def vern_plasseringen(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_plasseringen(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    return (
        *(rad for tabell, maskin in MASKINER.items() for rad in livets_vern(tabell, maskin)),
        Vern(
            BEHOVET,
            "i_kommunen",
            "INSERT",
            f"NOT EXISTS ({SAKENS})",
            "behovet meldes av kommunen til legen",
            True,
        ),
        Vern(
            BEHOVET,
            "festet",
            "UPDATE",
            endret(("sak_id", "arena", "helseforetak_id", "meldt_at"), vendor=vendor),
            "hvem behovet gjelder, og hvor det er meldt, kan ikke endres",
        ),
        Vern(
            BEHOVET,
            "uten_ko",
            "UPDATE",
            "OLD.status = 'meldt' AND NEW.status = 'i_tjeneste' AND NEW.arena = 'sykehus'",
            "tjeneste i sykehus begynner med en plass",
        ),
        Vern(
            PLASSEN,
            "i_foretaket",
            "INSERT",
            f"NOT EXISTS ({FORETAKETS})",
            "avdelingen er ikke i helseforetaket",
            True,
        ),
        Vern(
            PLASSEN,
            "bundet",
            "UPDATE",
            f"(({endret(HVA_DEN_ER, vendor=vendor)}) AND EXISTS ({TILBUDT})) "
            f"OR (OLD.status <> NEW.status AND EXISTS ({BINDENDE}))",
            "en plass som er tilbudt, kan ikke endres",
            True,
        ),
        Vern(
            PLASSEN,
            "for_faa",
            "UPDATE",
            f"EXISTS ({BINDENDE} AND t.nummer > NEW.antall)",
            "en plass som er tilbudt, kan ikke tas bort",
            True,
        ),
        Vern(
            TILBUDET, "passer", "INSERT", f"NOT EXISTS ({PASSER})", "tilbudet passer ikke til behovet", True
        ),
        Vern(
            TILBUDET,
            "festet",
            "UPDATE",
            endret(("behov_id", "plass_id", "nummer", "del_nr", "sendt_at", "sendt_av_id"), vendor=vendor),
            "det som er tilbudt, kan ikke endres",
        ),
    )
