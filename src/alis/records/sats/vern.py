"""What money is computed by cannot be changed or lost: a version stands as the two who approved it read it."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Satsversjonsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

S = Satsversjonsstatus
TABELL = "sats_satsversjon"
INNHOLD = ("navn", "fom", "tom", "eier_id", "eier_type", "satsstatus", "basert_paa", "innhold", "sha256")
SKREVET = ("opprettet_av_id", "endret_av_id", "sendt_at", "sendt_av_id")
FORSTE_JA = (*SKREVET, "godkjent_at", "godkjent_av_id")
ANDRE_JA = (*FORSTE_JA, "publisert_at", "publisert_av_id", "publisert_nr", "versjon")
BRUKT = f"('{S.PUBLISERT}', '{S.ERSTATTET}')"
ANNEN_PUBLISERT = (
    f"NEW.status = '{S.PUBLISERT}' AND EXISTS (SELECT 1 FROM {TABELL} v WHERE v.id <> NEW.id AND {{vilkar}})"
)
OVERLAPPER = ANNEN_PUBLISERT.format(
    vilkar=f"v.status = '{S.PUBLISERT}' AND v.navn <> NEW.navn AND v.fom <= NEW.tom AND NEW.fom <= v.tom"
)
ANNEN_FORSTE_DAG = ANNEN_PUBLISERT.format(
    vilkar=f"v.status IN {BRUKT} AND v.navn = NEW.navn AND v.fom <> NEW.fom"
)


def vern_satsene(connection: BaseDatabaseWrapper) -> None:
    for navn, ved, melding, naar in _vern(connection.vendor):
        sett_vern(connection, navn=navn, tabell=TABELL, ved=ved, melding=melding, naar=naar)
    for navn, ved, melding, naar in _vern_med_oppslag():
        sett_vern(connection, navn=navn, tabell=TABELL, ved=ved, melding=melding, naar=naar, slar_opp=True)


def slipp_satsene(connection: BaseDatabaseWrapper) -> None:
    for navn, *_ in (*_vern(connection.vendor), *_vern_med_oppslag()):
        fjern_vern(connection, navn=navn, tabell=TABELL)


def _vern(vendor: str) -> tuple[tuple[str, str, str, str], ...]:
    return (*_festet(vendor), *_gangen())


def _festet(vendor: str) -> tuple[tuple[str, str, str, str], ...]:
    """What two have read and said yes to stands."""
    innhold, forste, andre = (endret(kolonner, vendor=vendor) for kolonner in (INNHOLD, FORSTE_JA, ANDRE_JA))
    return (
        (
            f"{TABELL}_innhold_festet",
            "UPDATE",
            "innholdet i et satssett som er sendt til godkjenning, kan ikke endres",
            f"OLD.status <> '{S.KLADD}' AND ({innhold})",
        ),
        (
            f"{TABELL}_forste_ja_festet",
            "UPDATE",
            "den som godkjente et satssett først, kan ikke byttes ut",
            f"OLD.status = '{S.GODKJENT_AV_EN}' AND NEW.status IN ('{S.GODKJENT_AV_EN}', '{S.PUBLISERT}') "
            f"AND ({forste})",
        ),
        (
            f"{TABELL}_publisert_festet",
            "UPDATE",
            "et publisert satssett kan ikke trekkes tilbake eller få andre godkjennere",
            f"OLD.status IN {BRUKT} AND (NEW.status NOT IN {BRUKT} OR {andre})",
        ),
        (
            f"{TABELL}_erstattet_festet",
            "UPDATE",
            "et satssett som er erstattet, kan ikke gjelde igjen",
            f"OLD.status = '{S.ERSTATTET}' AND NEW.status <> OLD.status",
        ),
    )


def _gangen() -> tuple[tuple[str, str, str, str], ...]:
    """It begins as a draft, is published by a second person, and is not lost."""
    return (
        (
            f"{TABELL}_to_steg",
            "UPDATE",
            "et satssett publiseres av den andre som godkjenner det",
            f"NEW.status = '{S.PUBLISERT}' AND OLD.status NOT IN ('{S.GODKJENT_AV_EN}', '{S.PUBLISERT}')",
        ),
        (
            f"{TABELL}_begynner_som_kladd",
            "INSERT",
            "et satssett begynner som kladd",
            f"NEW.status <> '{S.KLADD}'",
        ),
        (
            f"{TABELL}_slettes_ikke",
            "DELETE",
            "et satssett som er sendt til godkjenning, kan ikke slettes",
            f"OLD.status <> '{S.KLADD}'",
        ),
    )


def _vern_med_oppslag() -> tuple[tuple[str, str, str, str], ...]:
    return (
        (
            f"{TABELL}_overlapper_ikke",
            "UPDATE",
            "to publiserte satssett kan ikke gjelde samme dag",
            OVERLAPPER,
        ),
        (
            f"{TABELL}_samme_forste_dag",
            "UPDATE",
            "alle versjoner av en periode begynner samme dag",
            ANNEN_FORSTE_DAG,
        ),
    )
