"""A claim is never changed once it is worked out: not its sums, not what they rest on. Nor a payment, nor a letter."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import endret, fjern_vern, sett_vern

KRAV, OPPHOR = "opphor_tilbakebetalingskrav", "opphor_opphor"
FESTET_I_KRAVET = (
    "opphor_id",
    "nummer",
    "belop",
    "av_engangsbelop",
    "av_ubrukt",
    "ubruktregel",
    "bestemt_av",
    "begrunnelse",
    "fakta",
    "vurderinger",
    "beregnet_at",
    "beregnet_av_id",
)
FESTET_NAAR_SENDT = ("sendt_at", "sendt_av_id", "forfall")
FESTET_I_OPPHORET = ("avtale_id", "versjon_id", "grunn", "siste_dag", "opprettet_at", "opprettet_av_id")
UENDRELIGE = ("opphor_innbetaling", "opphor_opphorsbrev")


def vern_opphoret(connection: BaseDatabaseWrapper) -> None:
    vendor = connection.vendor
    sendt = f"OLD.sendt_at IS NOT NULL AND ({endret(FESTET_NAAR_SENDT, vendor=vendor)})"
    for navn, tabell, naar, melding in (
        ("festet", KRAV, endret(FESTET_I_KRAVET, vendor=vendor), "et krav kan ikke endres, bare erstattes"),
        ("sendt", KRAV, sendt, "et sendt krav kan ikke endres, bare erstattes"),
        (
            "festet",
            OPPHOR,
            endret(FESTET_I_OPPHORET, vendor=vendor),
            "et opphør kan ikke endres, bare angres",
        ),
    ):
        sett_vern(
            connection, navn=f"{tabell}_{navn}", tabell=tabell, ved="UPDATE", melding=melding, naar=naar
        )
    for tabell in (KRAV, OPPHOR, *UENDRELIGE):
        melding = "det som hører til et opphør, kan ikke slettes"
        sett_vern(connection, navn=f"{tabell}_slettes_ikke", tabell=tabell, ved="DELETE", melding=melding)
    for tabell in UENDRELIGE:
        melding = "en innbetaling eller et brev kan ikke endres"
        sett_vern(connection, navn=f"{tabell}_uendret", tabell=tabell, ved="UPDATE", melding=melding)


def slipp_opphoret(connection: BaseDatabaseWrapper) -> None:
    for tabell, navn in (
        *((tabell, "slettes_ikke") for tabell in (KRAV, OPPHOR, *UENDRELIGE)),
        *((tabell, "uendret") for tabell in UENDRELIGE),
        (KRAV, "festet"),
        (KRAV, "sendt"),
        (OPPHOR, "festet"),
    ):
        fjern_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell)
