"""The job: each deadline tells of itself at its time, to whom it should, once, and only while it stands."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Sendtvarsel, Utsending, Varsel
from alis.services.frist import varsle_frister
from factories.avtale import lag_versjon
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_person
from factories.utdanning import lag_sak
from factories.varsel import gi_epost

pytestmark = pytest.mark.django_db
DATO = date(2026, 12, 1)


def klokken(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 6, tzinfo=UTC)


def lag_sendt(koordinator: Aktor | None = None, **felter: object) -> Avtaleversjon:
    """Waits for both parties, with the first of December as its first day."""
    sak = lag_sak(koordinator or lag_koordinator())
    return lag_versjon(sak, Avtalestatus.SENDT, **{"gjelder_fra": DATO, **felter})


def lag_signatar() -> Aktor:
    return gi_epost(lag_aktor_i(lag_kommune().organisasjon, Rolle.SIGNATAR), "sigurd@steigen.example")


def fortalt(rolle: Rolle) -> list[tuple[str, str]]:
    """Which notices those in the role have had, by time."""
    rader = Varsel.objects.filter(rolle=rolle).order_by("opprettet_at")
    return [(rad.mal, rad.innhold["dato"]) for rad in rader if "dato" in rad.innhold]


def test_each_party_is_told_with_the_day_and_the_rule_and_by_mail_where_there_is_an_address() -> None:
    signatar = lag_signatar()
    versjon = lag_sendt()
    assert varsle_frister(naa=klokken(date(2026, 11, 24))) == 2
    varsel = Varsel.objects.get(person_id=signatar.person_id)
    assert (varsel.mal, varsel.objekt_id) == (Varselmal.FRIST_KOMMER, str(versjon.pk))
    assert varsel.innhold == {"slag": "signer_for_kommunen", "dato": "2026-12-01", "kilde": "002-2023-06/3"}
    assert fortalt(Rolle.ALIS) == [("frist_kommer", "2026-12-01")]
    assert [u.varsel_id for u in Utsending.objects.all()] == [varsel.pk]


def test_a_round_more_tells_nothing_more() -> None:
    lag_signatar()
    lag_sendt()
    naa = klokken(date(2026, 11, 24))
    assert [varsle_frister(naa=naa + timedelta(hours=t)) for t in (0, 1, 20)] == [2, 0, 0]


def test_day_by_day_it_warns_then_follows_up_and_ends_when_it_is_done() -> None:
    kontor = lag_kontor(dekker=(lag_kommune(),))
    gi_rolle(lag_person("Rådgiver"), Rolle.KONTORRADGIVER, kontor.organisasjon)
    lag_signatar()
    versjon = lag_sendt()
    for dager in range(60):
        varsle_frister(naa=klokken(date(2026, 10, 25) + timedelta(days=dager)))
    for_signatar = ["frist_kommer"] * 3 + ["frist_passert"]
    assert [mal for mal, _ in fortalt(Rolle.SIGNATAR)] == for_signatar
    assert [mal for mal, _ in fortalt(Rolle.ALIS)] == for_signatar
    assert [mal for mal, _ in fortalt(Rolle.KOORDINATOR)] == ["frist_fulgt_opp"] * 2  # one for each signature
    assert [mal for mal, _ in fortalt(Rolle.KONTORRADGIVER)] == ["frist_fulgt_opp"] * 2
    Avtaleversjon.objects.filter(pk=versjon.pk).update(status=Avtalestatus.FORKASTET)
    antall = Varsel.objects.count()
    AlisSak.objects.get().stillinger.update(tom=date(2026, 6, 1))
    assert varsle_frister(naa=klokken(date(2027, 6, 1))) == 0
    assert Varsel.objects.count() == antall


def test_after_three_days_stop_the_most_urgent_is_told_and_the_rest_passed_over() -> None:
    lag_signatar()
    lag_sendt()
    varsle_frister(naa=klokken(date(2026, 11, 23)))
    varsle_frister(naa=klokken(date(2026, 12, 2)))
    assert [mal for mal, _ in fortalt(Rolle.SIGNATAR)] == ["frist_kommer", "frist_passert"]


def test_where_nobody_holds_the_role_the_next_above_is_told() -> None:
    koordinator = lag_koordinator()
    lag_sendt(koordinator)
    varsle_frister(naa=klokken(date(2026, 11, 24)))
    assert Varsel.objects.filter(person_id=koordinator.person_id, mal=Varselmal.FRIST_KOMMER).count() == 1


def test_where_there_is_nobody_at_all_it_waits_until_there_is() -> None:
    koordinator = lag_koordinator()
    lag_sendt(koordinator)
    organisasjon = lag_kommune().organisasjon
    organisasjon.roller.exclude(rolle=Rolle.ALIS).update(tom=date(2026, 11, 1))
    assert varsle_frister(naa=klokken(date(2026, 11, 24))) == 1  # the doctor
    signatar = lag_signatar()
    assert varsle_frister(naa=klokken(date(2026, 11, 26))) == 1
    assert Varsel.objects.filter(person_id=signatar.person_id).count() == 1


def test_one_who_has_lost_the_role_is_told_nothing() -> None:
    signatar = lag_signatar()
    lag_sendt()
    lag_kommune().organisasjon.roller.filter(rolle=Rolle.SIGNATAR).update(tom=date(2026, 11, 23))
    varsle_frister(naa=klokken(date(2026, 11, 24)))
    assert not Varsel.objects.filter(person_id=signatar.person_id).exists()


def test_moved_it_warns_of_the_new_day() -> None:
    lag_signatar()
    versjon = lag_sendt()
    varsle_frister(naa=klokken(date(2026, 11, 24)))
    Avtaleversjon.objects.filter(pk=versjon.pk).update(
        status=Avtalestatus.KLADD, sendt_at=None, sendt_av=None
    )
    assert varsle_frister(naa=klokken(date(2026, 11, 25))) == 1  # the coordinator's own: to send it again
    Avtaleversjon.objects.filter(pk=versjon.pk).update(gjelder_fra=date(2027, 1, 1))
    Avtaleversjon.objects.filter(pk=versjon.pk).update(
        status=Avtalestatus.SENDT, sendt_at=klokken(date(2026, 11, 25)), sendt_av=versjon.opprettet_av
    )
    varsle_frister(naa=klokken(date(2026, 12, 2)))
    assert fortalt(Rolle.SIGNATAR) == [("frist_kommer", "2026-12-01"), ("frist_kommer", "2027-01-01")]


def test_the_deadline_of_a_leap_day_warns_on_the_right_days() -> None:
    lag_signatar()
    lag_sendt(gjelder_fra=date(2028, 2, 29))
    gitt = [
        dag
        for dager in range(40)
        if varsle_frister(naa=klokken(dag := date(2028, 1, 25) + timedelta(days=dager)))
    ]
    assert gitt == [
        date(2028, 1, 30),
        date(2028, 2, 22),
        date(2028, 2, 28),
        date(2028, 3, 1),
        date(2028, 3, 3),
    ]


@pytest.mark.parametrize(
    ("naa", "ventet"),
    [
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), 0),  # 23.59 on the 24th
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), 2),  # midnight of the night with 25 hours
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 2),  # 02.30, the first time
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 2),  # 02.30, the second time
    ],
)
def test_the_day_begins_at_midnight_in_norway_also_on_the_night_with_25_hours(
    naa: datetime, ventet: int
) -> None:
    lag_signatar()
    lag_sendt(gjelder_fra=date(2026, 11, 24))
    assert varsle_frister(naa=naa) == ventet


def test_a_step_is_noted_with_the_day_it_spoke_of() -> None:
    lag_signatar()
    lag_sendt()
    varsle_frister(naa=klokken(date(2026, 11, 24)))
    assert set(Sendtvarsel.objects.values_list("dato", "trinn")) == {(DATO, "-7")}
