"""What is gathered is never changed, what is signed stays signed, and two sessions of one doctor never take the same time."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import endret, fjern_vern, sett_vern, ulik

MOTE, ATTEST = "veiledning_veiledningsmote", "veiledning_veiledningsattest"
FESTET_I_ATTESTEN = (
    "sak_id",
    "lege_id",
    "veileder_id",
    "tilskuddsperiode",
    "innhold",
    "sha256",
    "hundredeler",
    "samlet_at",
    "samlet_av_id",
)
FESTET_NAAR_SATT = (
    "lege_signert_at",
    "veileder_signert_at",
    "timesats",
    "belop",
    "attestert_at",
    "attestert_av_id",
    "godkjent_at",
    "godkjent_av_id",
    "avsluttet_at",
    "avsluttet_av_id",
)
FESTET_I_MOTET = (
    "sak_id",
    "lege_id",
    "veileder_id",
    "dag",
    "start",
    "hundredeler",
    "tema",
    "beskrivelse",
)
OVERLAPPER = (
    f'EXISTS (SELECT 1 FROM "{MOTE}" annet WHERE annet.lege_id = NEW.lege_id AND annet.dag = NEW.dag '
    "AND annet.id <> NEW.id AND annet.start * 60 < NEW.start * 60 + NEW.hundredeler * 36 "
    "AND NEW.start * 60 < annet.start * 60 + annet.hundredeler * 36)"
)
STAR_I_EN_LISTE_SOM_GJELDER = (
    f'OLD.attest_id IS NOT NULL AND EXISTS (SELECT 1 FROM "{ATTEST}" attest WHERE attest.id = OLD.attest_id '
    "AND attest.status NOT IN ('returnert', 'forkastet'))"
)


def vern_veiledningen(connection: BaseDatabaseWrapper) -> None:
    vendor = connection.vendor
    satt = " OR ".join(f"(OLD.{k} IS NOT NULL AND OLD.{k} {ulik(vendor)} NEW.{k})" for k in FESTET_NAAR_SATT)
    endelig = "OLD.status IN ('godkjent', 'returnert', 'forkastet')"
    for navn, tabell, ved, naar, melding in (
        (
            "festet",
            ATTEST,
            "UPDATE",
            endret(FESTET_I_ATTESTEN, vendor=vendor),
            "en samlet liste kan ikke endres",
        ),
        ("satt", ATTEST, "UPDATE", satt, "det som er signert eller attestert, kan ikke endres"),
        ("endelig", ATTEST, "UPDATE", endelig, "attesten er avsluttet og kan ikke endres"),
        ("slettes_ikke", ATTEST, "DELETE", "", "en attest kan ikke slettes"),
    ):
        sett_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell, ved=ved, naar=naar, melding=melding)
    i_liste = f"({endret((*FESTET_I_MOTET, 'attest_id'), vendor=vendor)}) AND {STAR_I_EN_LISTE_SOM_GJELDER}"
    for navn, ved, naar, melding in (
        ("overlapper_nytt", "INSERT", OVERLAPPER, "legen har et annet møte på samme tid"),
        ("overlapper", "UPDATE", OVERLAPPER, "legen har et annet møte på samme tid"),
        ("i_liste", "UPDATE", i_liste, "et møte i en liste som gjelder, kan ikke endres"),
        (
            "i_liste_slettes_ikke",
            "DELETE",
            STAR_I_EN_LISTE_SOM_GJELDER,
            "et møte i en liste kan ikke slettes",
        ),
    ):
        sett_vern(
            connection, navn=f"{MOTE}_{navn}", tabell=MOTE, ved=ved, naar=naar, melding=melding, slar_opp=True
        )


def slipp_veiledningen(connection: BaseDatabaseWrapper) -> None:
    for navn in ("festet", "satt", "endelig", "slettes_ikke"):
        fjern_vern(connection, navn=f"{ATTEST}_{navn}", tabell=ATTEST)
    for navn in ("overlapper_nytt", "overlapper", "i_liste", "i_liste_slettes_ikke"):
        fjern_vern(connection, navn=f"{MOTE}_{navn}", tabell=MOTE)
