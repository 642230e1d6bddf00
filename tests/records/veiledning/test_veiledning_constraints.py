"""What must never be true of a session or a list, refused by the database itself."""

from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from alis.domain.flyt import Atteststatus
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from factories.brudd import nektes
from factories.veiledning import (
    NAA,
    Veiledning,
    lag_attestert,
    lag_godkjent,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def nektes_av_vernet(gjor: Any) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        gjor()


def nytt_mote(veiledning: Veiledning, **endret: Any) -> Veiledningsmote:
    felt = {
        "sak": veiledning.sak,
        "lege_id": veiledning.sak.lege_id,
        "veileder_id": veiledning.veileder.person_id,
        "dag": date(2025, 9, 1),
        "start": 600,
        "hundredeler": 150,
        "tema": "laeringsmal",
        "registrert_at": NAA,
        "registrert_av_id": veiledning.alis.person_id,
    }
    return Veiledningsmote.objects.create(**{**felt, **endret})


def test_a_session_belongs_to_a_doctor_a_day_and_a_start(veiledning: Veiledning) -> None:
    nytt_mote(veiledning)
    nektes_av_vernet(lambda: nytt_mote(veiledning, hundredeler=1))


@pytest.mark.parametrize(("start", "hundredeler"), [(599, 100), (689, 100), (630, 10), (500, 1000)])
def test_two_sessions_of_a_doctor_never_take_the_same_time(
    veiledning: Veiledning, start: int, hundredeler: int
) -> None:
    nytt_mote(veiledning)
    nektes_av_vernet(lambda: nytt_mote(veiledning, start=start, hundredeler=hundredeler))


def test_a_session_may_begin_the_minute_another_ends(veiledning: Veiledning) -> None:
    nytt_mote(veiledning)
    nytt_mote(veiledning, start=690)
    nytt_mote(veiledning, start=510)
    assert Veiledningsmote.objects.count() == 3


def test_a_session_is_not_moved_onto_another(veiledning: Veiledning) -> None:
    nytt_mote(veiledning)
    annet = nytt_mote(veiledning, start=800)
    nektes_av_vernet(lambda: Veiledningsmote.objects.filter(pk=annet.pk).update(start=610))


@pytest.mark.parametrize(
    ("felt", "constraint"),
    [
        ({"hundredeler": 0}, "mote_tar_tid"),
        ({"start": 1380, "hundredeler": 101}, "mote_innenfor_dagen"),
        ({"tema": "tull"}, "mote_tema_i_tabellen"),
        ({"tema": "annet"}, "mote_annet_er_beskrevet"),
    ],
)
def test_a_session_that_cannot_be_is_refused(
    veiledning: Veiledning, felt: dict[str, Any], constraint: str
) -> None:
    with nektes(constraint):
        nytt_mote(veiledning, **felt)


def test_a_session_may_last_until_midnight(veiledning: Veiledning) -> None:
    assert nytt_mote(veiledning, start=1380, hundredeler=100).pk


def test_nobody_supervises_herself(veiledning: Veiledning) -> None:
    with nektes("mote_ikke_hos_seg_selv"):
        nytt_mote(veiledning, veileder_id=veiledning.sak.lege_id)


@pytest.mark.parametrize("felt", [{"hundredeler": 1}, {"dag": date(2025, 9, 2)}, {"attest": None}])
def test_a_session_in_a_list_that_holds_is_never_changed(
    veiledning: Veiledning, felt: dict[str, Any]
) -> None:
    mote_id = lag_mote(veiledning)
    lag_samlet(veiledning)
    nektes_av_vernet(lambda: Veiledningsmote.objects.filter(pk=mote_id).update(**felt))


def test_a_session_in_a_list_that_holds_is_never_deleted(veiledning: Veiledning) -> None:
    mote_id = lag_mote(veiledning)
    lag_samlet(veiledning)
    nektes_av_vernet(lambda: Veiledningsmote.objects.filter(pk=mote_id)._raw_delete("default"))


@pytest.mark.parametrize(
    "felt", [{"innhold": "{}"}, {"sha256": "0" * 64}, {"hundredeler": 1}, {"tilskuddsperiode": "x"}]
)
def test_what_is_gathered_is_never_changed(veiledning: Veiledning, felt: dict[str, Any]) -> None:
    lag_mote(veiledning)
    attest = lag_samlet(veiledning)
    nektes_av_vernet(lambda: Veiledningsattest.objects.filter(pk=attest.pk).update(**felt))


def test_a_signature_is_never_taken_back(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    nektes_av_vernet(
        lambda: Veiledningsattest.objects.filter(pk=attest.pk).update(
            status=Atteststatus.TIL_SIGNERING, veileder_signert_at=None
        )
    )


def test_a_list_is_never_deleted(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    nektes_av_vernet(lambda: Veiledningsattest.objects.filter(pk=attest.pk)._raw_delete("default"))


def test_an_approved_list_is_final(veiledning: Veiledning) -> None:
    attest = lag_godkjent(veiledning)
    nektes_av_vernet(lambda: Veiledningsattest.objects.filter(pk=attest.pk).update(laas=99))


@pytest.mark.parametrize(
    ("hvem", "constraint"),
    [("alis", "attest_legen_attesterer_ikke"), ("veileder", "attest_veilederen_attesterer_ikke")],
)
def test_whoever_signed_cannot_be_the_one_who_attests(
    veiledning: Veiledning, hvem: str, constraint: str
) -> None:
    attest = lag_signert(veiledning)
    with nektes(constraint):
        Veiledningsattest.objects.filter(pk=attest.pk).update(
            status=Atteststatus.ATTESTERT,
            attestert_at=NAA,
            attestert_av_id=getattr(veiledning, hvem).person_id,
            belop=1,
        )


@pytest.mark.parametrize(
    ("hvem", "constraint"),
    [
        ("alis", "attest_legen_godkjenner_ikke"),
        ("veileder", "attest_veilederen_godkjenner_ikke"),
        ("koordinator", "attest_attestert_og_godkjent_av_to"),
    ],
)
def test_whoever_signed_or_attested_cannot_be_the_one_who_approves(
    veiledning: Veiledning, hvem: str, constraint: str
) -> None:
    attest = lag_attestert(veiledning)
    with nektes(constraint):
        Veiledningsattest.objects.filter(pk=attest.pk).update(
            status=Atteststatus.GODKJENT,
            godkjent_at=NAA,
            godkjent_av_id=getattr(veiledning.forlop, hvem).person_id,
        )


@pytest.mark.parametrize(
    ("felt", "constraint"),
    [
        ({"status": "tull"}, "attest_status_i_tabellen"),
        ({"status": "signert"}, "attest_signert_har_begge"),
        ({"lege_signert_at": NAA}, "attest_kladd_er_usignert"),
        ({"status": "til_signering"}, "attest_til_signering_har_en"),
        ({"status": "forkastet"}, "attest_avsluttet_naar_avsluttet"),
    ],
)
def test_a_state_has_what_belongs_to_it(
    veiledning: Veiledning, felt: dict[str, Any], constraint: str
) -> None:
    lag_mote(veiledning)
    attest = lag_samlet(veiledning)
    with nektes(constraint):
        Veiledningsattest.objects.filter(pk=attest.pk).update(**felt)


def test_a_returned_list_has_a_reason(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with nektes("attest_returnert_med_grunn"):
        Veiledningsattest.objects.filter(pk=attest.pk).update(
            status=Atteststatus.RETURNERT,
            avsluttet_at=NAA,
            avsluttet_av_id=veiledning.attestant.person_id,
        )
