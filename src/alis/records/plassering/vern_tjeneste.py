"""What no constraint can say of a service: that it fits the accepted offer, that the absence follows it, and that confirmed stands.

One of them is on the absence itself: a migration that alters `utdanning_fravar` must let it go first (see `records.felles.vern`).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import SYKEHUSTJENESTE, Tilbudsstatus, Tjenestestatus
from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, livets_vern, sett_alle

TJENESTEN, FRAVARET = "plassering_sykehustjeneste", "utdanning_fravar"
KONTAKTEN, KURSDAGEN = "plassering_tjenestekontakt", "plassering_kursdag"
MALET, FORLENGELSEN = "plassering_dokumentertmal", "plassering_forlengelse"

GODTATT = (
    "SELECT 1 FROM plassering_plasstilbud t JOIN plassering_ledigplass p ON p.id = t.plass_id "
    "WHERE t.id = NEW.tilbud_id AND t.behov_id = NEW.behov_id AND p.fom = NEW.fom "
    f"AND t.status = '{Tilbudsstatus.GODTATT}'"
)
FOLGER = (
    f"SELECT 1 FROM {TJENESTEN} s WHERE s.fravar_id = NEW.id AND "
    "(NEW.fom <> COALESCE(s.bekreftet_fom, s.fom) OR NEW.tom <> COALESCE(s.bekreftet_tom, s.tom) "
    "OR NEW.type <> 'institusjonstjeneste')"
)
SAKENS = (
    f"SELECT 1 FROM {FRAVARET} f JOIN plassering_behov b ON b.sak_id = f.sak_id "
    "WHERE f.id = NEW.fravar_id AND b.id = NEW.behov_id"
)
AAPEN = (
    f"SELECT 1 FROM {TJENESTEN} s WHERE s.id = {{rad}}.tjeneste_id AND s.bekreftet_at IS NULL "
    f"AND s.status <> '{Tjenestestatus.BORTFALT}'"
)
KURSET_I_DAGENE = AAPEN.format(rad="NEW") + " AND NEW.dato BETWEEN s.fom AND s.tom"


def vern_tjenesten(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_tjenesten(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    return (
        *livets_vern(TJENESTEN, SYKEHUSTJENESTE),
        *_of_the_service(vendor),
        *_of_what_is_written_of_it(),
        *_of_prolonging(vendor),
    )


def _of_the_service(vendor: str) -> tuple[Vern, ...]:
    festet = endret(("tilbud_id", "behov_id", "fom", "opprettet_at"), vendor=vendor)
    return (
        Vern(
            TJENESTEN,
            "godtatt",
            "INSERT",
            f"NOT EXISTS ({GODTATT})",
            "tjenesten er ikke den plassen legen sa ja til",
            True,
        ),
        Vern(TJENESTEN, "festet", "UPDATE", festet, "hvilken plass tjenesten er i, kan ikke endres"),
        Vern(
            TJENESTEN,
            "bekreftet",
            "UPDATE",
            "OLD.bekreftet_at IS NOT NULL",
            "en bekreftet tjeneste kan ikke endres",
        ),
        Vern(
            TJENESTEN,
            "fravar",
            "UPDATE",
            f"NEW.fravar_id IS NOT NULL AND NOT EXISTS ({SAKENS})",
            "fraværet er i en annen sak",
            True,
        ),
        Vern(
            FRAVARET,
            "folger_tjenesten",
            "UPDATE",
            f"EXISTS ({FOLGER})",
            "fraværet følger tjenesten i sykehuset",
            True,
        ),
    )


def _of_what_is_written_of_it() -> tuple[Vern, ...]:
    return (
        Vern(KONTAKTEN, "uendret", "UPDATE", "", "en kontakt kan ikke skrives om"),
        Vern(KURSDAGEN, "uendret", "UPDATE", "", "en kursdag kan ikke skrives om"),
        Vern(
            KURSDAGEN,
            "i_dagene",
            "INSERT",
            f"NOT EXISTS ({KURSET_I_DAGENE})",
            "kursdagen er ikke i tjenesten, eller tjenesten er bekreftet",
            True,
        ),
        Vern(
            KURSDAGEN,
            "aapen",
            "DELETE",
            f"NOT EXISTS ({AAPEN.format(rad='OLD')})",
            "en bekreftet tjeneste kan ikke endres",
            True,
        ),
        Vern(
            MALET,
            "aapen",
            "DELETE",
            f"NOT EXISTS ({AAPEN.format(rad='OLD')})",
            "et dokumentert læringsmål i en bekreftet tjeneste kan ikke slettes",
            True,
        ),
        Vern(
            MALET,
            "uendret",
            "UPDATE",
            "",
            "et dokumentert læringsmål kan ikke skrives om",
        ),
    )


def _of_prolonging(vendor: str) -> tuple[Vern, ...]:
    besvart = endret(("tjeneste_id", "ny_tom", "foreslatt_at", "foreslatt_av_id"), vendor=vendor)
    return (
        Vern(
            FORLENGELSEN,
            "aapen",
            "INSERT",
            f"NOT EXISTS ({AAPEN.format(rad='NEW')})",
            "en bekreftet tjeneste kan ikke forlenges",
            True,
        ),
        Vern(
            FORLENGELSEN,
            "besvart",
            "UPDATE",
            f"OLD.svart_at IS NOT NULL OR {besvart}",
            "et forslag om forlengelse kan bare besvares, og bare én gang",
        ),
        Vern(FORLENGELSEN, "slettes_ikke", "DELETE", "", "et forslag om forlengelse kan ikke slettes"),
    )
