"""The outbox: delivered once it can be, tried again with patience, given up aloud, and never in the way of the next."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from alis.domain.flyt import Utsendingsstatus
from alis.domain.parter import Malform
from alis.integrations.epost import Avvist, Epost, IkkeLevert
from alis.records.parter.models import Kommune, Person
from alis.records.varsel.models import Utsending, Varsel
from alis.services.varsel import lever_utsendinger
from alis.services.varsel.lever_utsendinger import LEIETID, VENT_MELLOM
from factories.parter import lag_koordinator
from factories.posttjener import posttjener
from factories.varsel import NAA, Budbringer, fortell, lag_med_epost, lag_utsending

pytestmark = pytest.mark.django_db
S = Utsendingsstatus


def ikke_na(epost: Epost) -> None:
    raise IkkeLevert("e-posttjeneren svarer ikke")


def aldri(epost: Epost) -> None:
    raise Avvist("avvist av e-posttjeneren (550)")


def test_a_mail_is_delivered_once_and_its_receipt_kept() -> None:
    lag_utsending()
    bud = Budbringer()
    assert lever_utsendinger(sender=bud, naa=NAA) == {S.LEVERT: 1}
    assert lever_utsendinger(sender=bud, naa=NAA) == {}
    utsending = Utsending.objects.get()
    assert (utsending.status, utsending.levert_at, utsending.kvittering) == (S.LEVERT, NAA, "tatt imot")
    assert len(bud.sendt) == 1


def test_the_mail_holds_nothing_of_a_person_and_leads_to_a_page_that_needs_log_in(
    settings: Settings,
) -> None:
    settings.ALIS_ADRESSE = "https://alis.example"
    utsending = lag_utsending()
    bud = Budbringer()
    lever_utsendinger(sender=bud, naa=NAA)
    (epost,) = bud.sendt
    assert epost.emne == "En avtale venter på signaturen din – Felles ALIS"
    assert "Avtalen skal gjelde fra 01.12.2026." in epost.tekst
    assert f"https://alis.example/varsler/{utsending.varsel_id}/" in epost.tekst
    for ord_ in ("Sigurd", "Prøve", "Steigen", "1848", "sigurd@"):
        assert ord_ not in epost.emne + epost.tekst


def test_the_mail_is_in_the_written_form_of_the_kommune() -> None:
    lag_utsending()
    Kommune.objects.update(malform=Malform.NYNORSK)
    bud = Budbringer()
    lever_utsendinger(sender=bud, naa=NAA)
    assert bud.sendt[0].emne == "Ei avtale ventar på signaturen din – Felles ALIS"
    assert bud.sendt[0].sprak == "nn"


def test_a_mail_that_does_not_get_through_is_tried_again_ever_more_seldom_and_then_given_up() -> None:
    koordinator = lag_koordinator()
    utsending = lag_utsending()
    naa = NAA
    for ventetid in VENT_MELLOM:
        assert lever_utsendinger(sender=Budbringer(ikke_na), naa=naa) == {S.VENTER: 1}
        assert lever_utsendinger(sender=Budbringer(), naa=naa + ventetid - timedelta(seconds=1)) == {}
        naa += ventetid
    assert lever_utsendinger(sender=Budbringer(ikke_na), naa=naa) == {S.GITT_OPP: 1}
    assert lever_utsendinger(sender=Budbringer(), naa=naa + timedelta(days=365)) == {}
    (fortalt,) = Varsel.objects.filter(person_id=koordinator.person_id)
    assert (fortalt.mal, fortalt.objekt_id) == ("epost_kom_ikke_fram", str(utsending.varsel.person_id))


def test_a_mail_that_got_through_at_the_third_try_is_the_same_mail() -> None:
    utsending = lag_utsending()
    sett: list[str] = []

    def to_ganger(epost: Epost) -> None:
        sett.append(epost.id)
        if len(sett) < 3:
            raise IkkeLevert("nei")

    bud = Budbringer(to_ganger)
    for dager in range(3):
        lever_utsendinger(sender=bud, naa=NAA + timedelta(days=dager))
    assert sett == [str(utsending.pk)] * 3
    assert Utsending.objects.get().forsok == 3


def test_a_refusal_for_good_is_not_tried_again() -> None:
    lag_utsending()
    assert lever_utsendinger(sender=Budbringer(aldri), naa=NAA) == {S.GITT_OPP: 1}
    assert Utsending.objects.get().feil == "avvist av e-posttjeneren (550)"


def test_an_address_that_has_been_taken_away_is_given_up() -> None:
    lag_utsending()
    Person.objects.update(epost="")
    bud = Budbringer()
    assert lever_utsendinger(sender=bud, naa=NAA) == {S.GITT_OPP: 1}
    assert bud.sendt == []


def test_one_poisoned_mail_does_not_stop_those_behind_it() -> None:
    fortell(lag_med_epost(epost="forst@steigen.example"), innhold={"dato": "ikke en dato"})
    fortell(lag_med_epost(epost="sist@steigen.example"), nokkel="en til", naa=NAA + timedelta(seconds=1))
    bud = Budbringer()
    assert lever_utsendinger(sender=bud, naa=NAA + timedelta(minutes=1)) == {S.VENTER: 1, S.LEVERT: 1}
    assert [epost.til for epost in bud.sendt] == ["sist@steigen.example"]
    assert set(Utsending.objects.values_list("status", "feil")) == {("venter", "ValueError"), ("levert", "")}


def test_nothing_is_sent_before_its_time() -> None:
    lag_utsending()
    assert lever_utsendinger(sender=Budbringer(), naa=NAA - timedelta(seconds=1)) == {}


def test_while_one_sends_another_takes_nothing_until_the_time_is_out() -> None:
    lag_utsending()

    def midt_i(epost: Epost) -> None:
        assert lever_utsendinger(sender=Budbringer(), naa=NAA) == {}
        assert lever_utsendinger(sender=Budbringer(), naa=NAA + LEIETID) == {S.LEVERT: 1}

    lever_utsendinger(sender=Budbringer(midt_i), naa=NAA)
    utsending = Utsending.objects.get()
    assert (utsending.status, utsending.forsok, utsending.levert_at) == (S.LEVERT, 2, NAA + LEIETID)


def test_the_order_is_the_oldest_first() -> None:
    for nummer in (3, 1, 2):
        fortell(
            lag_med_epost(epost=f"nr{nummer}@steigen.example"),
            nokkel=f"{nummer}",
            naa=NAA + timedelta(hours=nummer),
        )
    bud = Budbringer()
    lever_utsendinger(sender=bud, naa=NAA + timedelta(days=1))
    assert [epost.til[:3] for epost in bud.sendt] == ["nr1", "nr2", "nr3"]


def test_by_a_real_server_the_known_gets_it_the_unknown_is_given_up_and_the_full_waits(
    settings: Settings,
) -> None:
    for hvem in ("kari", "ukjent", "full"):
        fortell(lag_med_epost(epost=f"{hvem}@steigen.example"), nokkel=hvem)
    with posttjener() as (url, kasse):
        settings.EPOST_URL = url
        assert lever_utsendinger(naa=NAA) == {S.LEVERT: 1, S.GITT_OPP: 1, S.VENTER: 1}
    assert [melding["To"] for melding in kasse.mottatt] == ["kari@steigen.example"]


def test_in_the_demo_the_mails_lie_in_a_folder(settings: Settings, tmp_path: Path) -> None:
    settings.EPOST_URL = f"maildir://{tmp_path}/epost"
    utsending = lag_utsending()
    lever_utsendinger(naa=NAA)
    assert [fil.stem for fil in (tmp_path / "epost/new").iterdir()] == [str(utsending.pk)]


def test_a_slow_round_holds_each_mail_from_when_it_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for nummer in range(2):
        fortell(lag_med_epost(), nokkel=f"{nummer}")
    klokken = [NAA]
    monkeypatch.setattr(timezone, "now", lambda: klokken[0])
    annen = Budbringer()

    def treg(epost: Epost) -> None:
        klokken[0] += LEIETID - timedelta(minutes=1)
        if not Utsending.objects.filter(status=S.VENTER).exists():
            lever_utsendinger(sender=annen)

    assert lever_utsendinger(sender=Budbringer(treg)) == {S.LEVERT: 2}
    assert annen.sendt == []
