"""What no constraint can say of the agreement between a kommune and a trust: where it may go, and that what was signed stands."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import AVTALEVERSJON, Avtalestatus
from alis.domain.parter import Organisasjonstype
from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle, utenfor_flyten

AVTALEN, SIGNATUREN = "plassering_foretaksavtale", "plassering_foretakssignatur"
REFERATET = "plassering_avtalegjennomgang"

PARTENE = ("kommune_id", "helseforetak_id", "nummer")
TEKSTEN = ("overordnet", "annet", "innhold", "dokument_hash")
DAGENE = ("signert_at", "gjelder_fra")
SLUTTEN = ("siste_dag", "oppsagt_at", "oppsagt_av_id", "oppsagt_part")
FORETAK = (
    "SELECT 1 FROM parter_organisasjon o "
    f"WHERE o.id = NEW.helseforetak_id AND o.type = '{Organisasjonstype.HELSEFORETAK}'"
)
SIGNERES = (
    f"SELECT 1 FROM {AVTALEN} a WHERE a.id = NEW.avtale_id "
    f"AND a.status = '{Avtalestatus.SENDT}' AND a.dokument_hash = NEW.dokument_hash"
)
SIGNATURER = f"(SELECT COUNT(*) FROM {SIGNATUREN} s WHERE s.avtale_id = NEW.id AND s.dokument_hash = NEW.dokument_hash)"
HAR_GJELDT = (
    f"SELECT 1 FROM {AVTALEN} a WHERE a.id = NEW.avtale_id AND a.gjelder_fra IS NOT NULL "
    "AND a.gjelder_fra <= NEW.holdt"
)


def vern_foretaksavtalene(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_foretaksavtalene(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    return (*_of_the_agreement(vendor), *_of_signatures_and_minutes())


def _of_the_agreement(vendor: str) -> tuple[Vern, ...]:
    teksten, partene, dagene, slutten = (
        endret(felter, vendor=vendor) for felter in (TEKSTEN, PARTENE, DAGENE, SLUTTEN)
    )
    kladd, sendt, signert = Avtalestatus.KLADD, Avtalestatus.SENDT, Avtalestatus.SIGNERT
    return (
        Vern(AVTALEN, "begynner", "INSERT", f"NEW.status <> '{kladd}'", "en avtale begynner som kladd"),
        Vern(AVTALEN, "foretak", "INSERT", f"NOT EXISTS ({FORETAK})", "parten er ikke et helseforetak", True),
        Vern(AVTALEN, "flyt", "UPDATE", utenfor_flyten(AVTALEVERSJON), "avtalen kan ikke gå dit"),
        Vern(AVTALEN, "parter", "UPDATE", partene, "partene i en avtale kan ikke byttes"),
        Vern(
            AVTALEN,
            "tekst",
            "UPDATE",
            f"OLD.status <> '{kladd}' AND NEW.status <> '{kladd}' AND ({teksten})",
            "innholdet i en sendt avtale kan ikke endres",
        ),
        Vern(
            AVTALEN,
            "dager",
            "UPDATE",
            f"OLD.status <> '{sendt}' AND ({dagene})",
            "dagen en avtale begynte å gjelde, kan ikke endres",
        ),
        Vern(
            AVTALEN,
            "slutten",
            "UPDATE",
            f"OLD.status IN ('{Avtalestatus.AVSLUTTET}', '{Avtalestatus.ERSTATTET}') AND ({slutten})",
            "slutten på en avtale kan ikke endres",
        ),
        Vern(
            AVTALEN,
            "av_begge",
            "UPDATE",
            f"OLD.status = '{sendt}' AND NEW.status = '{signert}' AND {SIGNATURER} < 2",
            "avtalen er ikke signert av begge parter",
            True,
        ),
        Vern(AVTALEN, "slettes_ikke", "DELETE", "", "en avtale kan ikke slettes"),
    )


def _of_signatures_and_minutes() -> tuple[Vern, ...]:
    return (
        Vern(
            SIGNATUREN,
            "sendt",
            "INSERT",
            f"NOT EXISTS ({SIGNERES})",
            "avtalen venter ikke på signatur på dette innholdet",
            True,
        ),
        Vern(SIGNATUREN, "uendret", "UPDATE", "", "en signatur kan ikke endres"),
        Vern(SIGNATUREN, "slettes_ikke", "DELETE", "", "en signatur kan ikke slettes"),
        Vern(
            REFERATET,
            "gjelder",
            "INSERT",
            f"NOT EXISTS ({HAR_GJELDT})",
            "avtalen gjaldt ikke den dagen",
            True,
        ),
        Vern(REFERATET, "uendret", "UPDATE", "", "et referat kan ikke endres"),
        Vern(REFERATET, "slettes_ikke", "DELETE", "", "et referat kan ikke slettes"),
    )
