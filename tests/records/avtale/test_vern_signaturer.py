"""What the database itself refuses about the signing plan, the signatures and the paper."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import (
    Avtaleversjon,
    Papirregistrering,
    Signatur,
    Signaturkrav,
    Skann,
    Skannfil,
    Tilsidelegging,
)
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.brudd import nektes
from factories.parter import lag_koordinator, lag_person
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


def lag_kladd() -> Avtaleversjon:
    return lag_versjon(lag_sak(lag_koordinator()), Avtalestatus.KLADD)


def lag_sendt() -> Avtaleversjon:
    return lag_versjon(lag_sak(lag_koordinator()), Avtalestatus.SENDT)


def krav(versjon: Avtaleversjon, nummer: int = 1, **felter: Any) -> Signaturkrav:
    return Signaturkrav.objects.create(
        versjon=versjon, nummer=nummer, **{"trinn": 1, "part": Part.KOMMUNE, **felter}
    )


def signer(versjon: Avtaleversjon, plass: Signaturkrav, **felter: Any) -> Signatur:
    return Signatur.objects.create(
        versjon=versjon,
        krav=plass,
        **{
            "part": plass.part,
            "person": lag_person(),
            "signert_at": TIDSPUNKT,
            "dokument_hash": "a" * 64,
            **felter,
        },
    )


def lag_ventende(versjon: Avtaleversjon) -> Skann:
    skann = Skann.objects.create(
        versjon=versjon,
        dokument_hash="a" * 64,
        antall_sider=4,
        lastet_opp_at=TIDSPUNKT,
        lastet_opp_av=versjon.opprettet_av,
    )
    Skannfil.objects.create(
        skann=skann, nummer=1, filnavn="a.pdf", medietype="application/pdf", sha256="b" * 64, innhold=b"%PDF-"
    )
    return skann


def registrer(skann: Skann) -> None:
    Papirregistrering.objects.create(
        skann=skann, registrert_at=TIDSPUNKT, registrert_av=skann.lastet_opp_av, kode_skrevet=False
    )


def legg_til_side(skann: Skann) -> None:
    Tilsidelegging.objects.create(
        skann=skann, lagt_til_side_at=TIDSPUNKT, lagt_til_side_av=skann.lastet_opp_av
    )


def lag_skann(versjon: Avtaleversjon) -> Skann:
    """Registered."""
    skann = lag_ventende(versjon)
    registrer(skann)
    return skann


def test_the_plan_of_a_sent_version_is_neither_added_to_changed_nor_cut() -> None:
    versjon = lag_sendt()
    with nektes("kan ikke endres"):
        krav(versjon, nummer=3)
    with nektes("kan ikke endres"):
        versjon.signaturkrav.update(trinn=2)
    with nektes("kan ikke endres"):
        versjon.signaturkrav.all().delete()


def test_a_registered_paper_takes_no_more_files() -> None:
    skann = lag_skann(lag_sendt())
    with nektes("ikke flere filer"):
        Skannfil.objects.create(
            skann=skann, nummer=2, filnavn="b.pdf", medietype="application/pdf", sha256="c" * 64, innhold=b"%"
        )


def test_the_plan_of_a_draft_may_change() -> None:
    versjon = lag_kladd()
    krav(versjon)
    versjon.signaturkrav.update(trinn=2)
    assert versjon.signaturkrav.all().delete()[0] == 1


def test_a_place_is_signed_once() -> None:
    versjon = lag_sendt()
    plass = versjon.signaturkrav.get(part=Part.KOMMUNE)
    signer(versjon, plass)
    with pytest.raises(IntegrityError), transaction.atomic():
        signer(versjon, plass)


def test_a_person_signs_a_version_once() -> None:
    versjon, person = lag_sendt(), lag_person()
    for part, feiler in ((Part.KOMMUNE, False), (Part.ALIS, True)):
        plass = versjon.signaturkrav.get(part=part)
        if feiler:
            with nektes("signatur_en_per_person"):
                signer(versjon, plass, person=person)
        else:
            signer(versjon, plass, person=person)


def test_a_signature_fills_a_place_of_its_own_version_and_party() -> None:
    versjon, annen = lag_sendt(), lag_sendt()
    plass = versjon.signaturkrav.get(part=Part.KOMMUNE)
    with nektes("passer ikke"):
        signer(annen, plass)
    with nektes("passer ikke"):
        signer(versjon, plass, part=Part.ALIS)


def test_a_paper_signature_has_its_paper_and_no_other_has() -> None:
    versjon = lag_sendt()
    plass = versjon.signaturkrav.get(part=Part.KOMMUNE)
    with nektes("signatur_papir_har_skann"):
        signer(versjon, plass, maate=Signeringsmate.PAPIR)
    with nektes("signatur_skann_er_papir"):
        signer(versjon, plass, skann=lag_skann(versjon))


@pytest.mark.parametrize("felter", [{"part": Part.ALIS}, {"part": Part.VEILEDER}])
def test_only_the_kommune_names_its_signers_and_has_several(felter: dict[str, Any]) -> None:
    versjon = lag_kladd()
    krav(versjon, **felter)
    with nektes("signaturkrav_andre_parter_en_gang"):
        krav(versjon, nummer=2, **felter)
    with nektes("signaturkrav_navngitt_bare_for_kommunen"):
        krav(lag_kladd(), person=lag_person(), **felter)


def test_one_person_has_one_place_in_a_plan() -> None:
    versjon, person = lag_kladd(), lag_person()
    krav(versjon, person=person)
    with nektes("signaturkrav_person_en_gang"):
        krav(versjon, nummer=2, person=person)


def test_a_scan_is_neither_changed_nor_deleted() -> None:
    lag_skann(lag_sendt())
    for rader, endring in (
        (Skann.objects.all(), {"antall_sider": 9}),
        (Skannfil.objects.all(), {"innhold": b"noe annet"}),
        (Papirregistrering.objects.all(), {"kode_skrevet": True}),
    ):
        with nektes("kan ikke endres eller slettes"):
            rader.update(**endring)
        with nektes("kan ikke endres eller slettes"):
            rader._raw_delete(rader.db)


def test_a_registered_paper_is_never_set_aside() -> None:
    with nektes("kan ikke legges til side"):
        legg_til_side(lag_skann(lag_sendt()))


def test_a_paper_that_a_signature_rests_on_is_never_set_aside() -> None:
    versjon = lag_sendt()
    skann = lag_ventende(versjon)
    plass = versjon.signaturkrav.get(part=Part.ALIS)
    signer(versjon, plass, maate=Signeringsmate.PAPIR, skann=skann)
    with nektes("kan ikke legges til side"):
        legg_til_side(skann)


def test_what_is_set_aside_is_not_registered_signed_or_added_to() -> None:
    versjon = lag_sendt()
    skann = lag_ventende(versjon)
    legg_til_side(skann)
    with nektes("kan ikke brukes"):
        registrer(skann)
    with nektes("kan ikke brukes"):
        signer(
            versjon,
            versjon.signaturkrav.get(part=Part.ALIS),
            maate=Signeringsmate.PAPIR,
            skann=skann,
        )
    with nektes("kan ikke brukes"):
        Skannfil.objects.create(
            skann=skann, nummer=2, filnavn="b.pdf", medietype="application/pdf", sha256="c" * 64, innhold=b"%"
        )


def test_what_is_set_aside_stays_so() -> None:
    skann = lag_ventende(lag_sendt())
    legg_til_side(skann)
    rader = Tilsidelegging.objects.all()
    with nektes("kan ikke hentes fram igjen"):
        rader.update(lagt_til_side_av=lag_person().pk)
    with nektes("kan ikke hentes fram igjen"):
        rader._raw_delete(rader.db)


TRIGGERE = {
    "avtale_signatur_i_planen",
    "avtale_signatur_uendret",
    "avtale_dokument_uendret",
    "avtale_avtaleversjon_innhold_festet",
    "avtale_avtaleversjon_slettes_ikke",
    "signering_avvisning_uendret",
    *(f"avtale_signaturkrav_{ved}" for ved in ("insert", "update", "delete")),
    *(
        f"avtale_{tabell}_{ved}"
        for tabell in ("skann", "skannfil", "papirregistrering")
        for ved in ("update", "delete")
    ),
    "avtale_skannfil_insert",
    *(f"avtale_tilsidelegging_{ved}" for ved in ("insert", "update", "delete")),
    *(f"avtale_{tabell}_ikke_tilsidelagt" for tabell in ("papirregistrering", "signatur", "skannfil")),
}


def test_every_trigger_stands_after_the_last_migration() -> None:
    """SQLite makes a table anew to alter it, and its triggers fall with the old one."""
    sql = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql)
        assert TRIGGERE - {rad[0] for rad in cursor.fetchall()} == set()
