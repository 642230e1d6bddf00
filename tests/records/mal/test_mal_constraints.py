"""What the database refuses to know about a template."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from alis.domain.flyt import Malstatus
from alis.records.mal.models import Malserie, Malversjon, Wordmal
from factories.brudd import nektes
from factories.mal import (
    NAA,
    lag_kontorfolk,
    lag_mal_til_godkjenning,
    lag_malkladd,
    lag_publisert_mal,
    lag_wordmal,
    rad,
)

pytestmark = pytest.mark.django_db


def oppdater(versjon_id: object, **felter: Any) -> None:
    Malversjon.objects.filter(pk=versjon_id).update(**felter)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"status": "gyldig"}, "malversjon_status_i_tabellen"),
        ({"versjon": ""}, "malversjon_har_versjon"),
        ({"sha256": "kort"}, "malversjon_hash_lengde"),
        ({"sendt_at": NAA}, "malversjon_sendt_at_og_av"),
        ({"publisert_at": NAA}, "malversjon_"),
        ({"utgatt_at": NAA}, "malversjon_"),
        ({"status": "til_godkjenning"}, "malversjon_sendt_har_avsender"),
        ({"status": "publisert"}, "malversjon_"),
    ],
)
def test_a_draft_cannot_become(felter: dict[str, Any], constraint: str) -> None:
    versjon_id = lag_malkladd(lag_kontorfolk().forfatter)

    with nektes(constraint):
        oppdater(versjon_id, **felter)


@pytest.mark.parametrize("hvem", ["sendt_av", "endret_av"])
def test_the_one_who_sent_it_or_wrote_last_cannot_be_the_one_who_published(hvem: str) -> None:
    versjon_id = lag_mal_til_godkjenning(folk := lag_kontorfolk())
    en_annen = lag_kontorfolk("Sør", dekker=False).forfatter
    with nektes("malversjon_godkjenner_er_en_annen"):
        if hvem == "endret_av":
            oppdater(versjon_id, endret_av=folk.godkjenner.person_id)
            godkjenner = folk.godkjenner.person_id
        else:
            oppdater(versjon_id, endret_av=en_annen.person_id)
            godkjenner = folk.forfatter.person_id
        oppdater(versjon_id, status=Malstatus.PUBLISERT, publisert_at=NAA, publisert_av=godkjenner)


@pytest.mark.parametrize(
    "felter",
    [
        {"innhold": "{}"},
        {"sha256": "0" * 64},
        {"versjon": "1999-01"},
        {"gjelder_fra": "2020-01-01"},
        {"basert_paa": "x/y"},
        {"status": "kladd"},
        {"status": "til_godkjenning"},
    ],
    ids=str,
)
def test_nothing_in_a_published_version_can_be_changed(felter: dict[str, Any]) -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, **felter)


def test_who_approved_a_published_version_cannot_be_rewritten() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())
    en_annen = lag_kontorfolk("Sør", dekker=False).forfatter

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, publisert_av=en_annen.person_id)


def test_the_text_stands_still_while_it_is_being_approved() -> None:
    versjon_id = lag_mal_til_godkjenning(lag_kontorfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, innhold="{}")


@pytest.mark.parametrize("lag", [lag_mal_til_godkjenning, lag_publisert_mal])
def test_what_has_been_sent_cannot_be_deleted(lag: Any) -> None:
    versjon_id = lag(lag_kontorfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        Malversjon.objects.filter(pk=versjon_id).delete()


def test_the_name_that_agreements_are_pinned_to_never_changes() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        Malserie.objects.filter(versjoner=versjon_id).update(navn="noe-annet")


def test_a_series_has_each_version_once() -> None:
    publisert = rad(lag_publisert_mal(lag_kontorfolk()))

    with nektes("malversjon_versjon_en_gang"):
        _copy(publisert, versjon=publisert.versjon)


def test_a_series_has_one_version_under_work() -> None:
    kladd = rad(lag_malkladd(lag_kontorfolk().forfatter))

    with nektes("malversjon_en_under_arbeid"):
        _copy(kladd, versjon="en-annen")


def _copy(rad: Malversjon, *, versjon: str) -> None:
    Malversjon.objects.create(
        serie=rad.serie,
        versjon=versjon,
        status=Malstatus.KLADD,
        basert_paa=rad.basert_paa,
        gjelder_fra=rad.gjelder_fra,
        innhold=rad.innhold,
        sha256=rad.sha256,
        opprettet_at=NAA,
        opprettet_av=rad.opprettet_av,
        endret_at=NAA,
        endret_av=rad.endret_av,
    )


def test_a_kommune_has_one_word_template_in_use() -> None:
    lag_wordmal()
    with nektes("wordmal_en_i_bruk"):
        lag_wordmal()


def test_a_word_template_is_never_changed_but_may_go_out_of_use() -> None:
    mal = lag_wordmal()
    with pytest.raises(IntegrityError), transaction.atomic():
        Wordmal.objects.filter(pk=mal.pk).update(innhold=b"annet")
    Wordmal.objects.filter(pk=mal.pk).update(tatt_ut_at=NAA, tatt_ut_av=mal.opplastet_av)
