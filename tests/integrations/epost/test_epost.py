"""Mail by a server and by a folder: the same contract, kept by both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from alis.integrations.epost import (
    Avvist,
    Epost,
    Epostsender,
    IkkeLevert,
    Maildir,
    Smtp,
    UkjentEpostadresse,
    velg_sender,
)
from factories.posttjener import posttjener

EPOST = Epost(
    id="0a1b2c3d-0000-4000-8000-000000000001",
    fra="ikke-svar@alis.example",
    til="kari@steigen.example",
    emne="En frist nærmer seg – Felles ALIS",
    tekst="Signer ALIS-avtalen. Fristen er 01.12.2026.\n\nČáhppes báhcci, æøå.\n",
    sprak="nb",
    tidspunkt=datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
)


@dataclass(frozen=True)
class Vei:
    sender: Epostsender
    mottatt: Callable[[], list[EmailMessage]]


@pytest.fixture(params=["smtp", "maildir"])
def vei(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Vei]:
    if request.param == "maildir":
        yield Vei(velg_sender(f"maildir://{tmp_path}/epost"), lambda: les(tmp_path / "epost/new"))
        return
    with posttjener() as (url, kasse):
        sender = velg_sender(url)
        yield Vei(sender, lambda: kasse.mottatt)
        sender.lukk()


def les(mappe: Path) -> list[EmailMessage]:
    filer = sorted(mappe.glob("*.eml")) if mappe.exists() else []
    return [
        melding
        for fil in filer
        if isinstance(melding := message_from_bytes(fil.read_bytes(), policy=default), EmailMessage)
    ]


def test_a_mail_comes_through_with_every_letter(vei: Vei) -> None:
    assert vei.sender.send(EPOST)
    (melding,) = vei.mottatt()
    assert (melding["Subject"], melding["To"]) == (EPOST.emne, EPOST.til)
    assert melding["Message-ID"] == f"<{EPOST.id}@alis.example>"
    assert (melding["Auto-Submitted"], melding["Content-Language"]) == ("auto-generated", "nb")
    assert melding.get_content().replace("\r\n", "\n") == EPOST.tekst


def test_several_go_the_same_way(vei: Vei) -> None:
    for nummer in range(3):
        vei.sender.send(replace(EPOST, id=f"nummer-{nummer}"))
    vei.sender.lukk()
    vei.sender.send(replace(EPOST, id="nummer-3"))
    assert len(vei.mottatt()) == 4


def test_the_same_mail_sent_again_is_known_by_its_id(vei: Vei) -> None:
    vei.sender.send(EPOST)
    vei.sender.send(EPOST)
    assert {melding["Message-ID"] for melding in vei.mottatt()} == {f"<{EPOST.id}@alis.example>"}


@pytest.mark.parametrize(
    "til", ["", "ingen", "kari@steigen.example\nBcc: alle@steigen.example", "a b@c", "@"]
)
def test_an_address_that_is_none_is_refused_and_never_named(vei: Vei, til: str) -> None:
    with pytest.raises(Avvist) as feil:
        vei.sender.send(replace(EPOST, til=til))
    assert str(feil.value) == "ugyldig adresse"
    assert vei.mottatt() == []


def test_a_subject_of_two_lines_never_becomes_two_headers(vei: Vei) -> None:
    with pytest.raises((Avvist, ValueError)):
        vei.sender.send(replace(EPOST, emne="Frist\nBcc: alle@steigen.example"))
    assert vei.mottatt() == []


def test_a_receiver_the_server_does_not_know_is_refused_for_good_without_naming_it() -> None:
    with posttjener() as (url, kasse):
        with pytest.raises(Avvist) as feil:
            velg_sender(url).send(replace(EPOST, til="ukjent@steigen.example"))
        assert "ukjent" not in str(feil.value)
        assert kasse.mottatt == []


def test_a_receiver_whose_box_is_full_is_for_later() -> None:
    with posttjener() as (url, _), pytest.raises(IkkeLevert):
        velg_sender(url).send(replace(EPOST, til="full@steigen.example"))


def test_after_a_refusal_the_next_mail_goes() -> None:
    with posttjener() as (url, kasse):
        sender = velg_sender(url)
        with pytest.raises(Avvist):
            sender.send(replace(EPOST, til="ukjent@steigen.example"))
        sender.send(EPOST)
        sender.lukk()
    assert len(kasse.mottatt) == 1


def test_a_server_that_is_not_there_is_for_later() -> None:
    with posttjener() as (url, _):
        pass
    with pytest.raises(IkkeLevert):
        velg_sender(url).send(EPOST)


def test_a_folder_that_cannot_be_written_is_for_later(tmp_path: Path) -> None:
    (tmp_path / "epost").write_text("en fil der mappen skulle vært")
    with pytest.raises(IkkeLevert):
        Maildir(tmp_path / "epost").send(EPOST)


def test_a_mail_in_a_folder_is_whole_or_not_there(tmp_path: Path) -> None:
    Maildir(tmp_path).send(EPOST)
    assert not list((tmp_path / "tmp").iterdir())


def test_a_server_elsewhere_is_spoken_to_in_secret_unless_told_otherwise() -> None:
    def oppsett(url: str) -> tuple[int, bool, bool]:
        sender = velg_sender(url)
        assert isinstance(sender, Smtp)
        return sender.oppsett.port, sender.oppsett.tls, sender.oppsett.starttls

    assert oppsett("smtp://alis:hemmelig%40ord@post.example") == (587, False, True)
    assert oppsett("smtps://post.example") == (465, True, True)
    assert oppsett("smtp://post.example:25?starttls=0") == (25, False, False)
    assert oppsett("smtp://127.0.0.1:2525") == (2525, False, False)


@pytest.mark.parametrize("url", ["", "post.example", "http://post.example", "smtp://", "maildir://"])
def test_an_address_of_neither_kind_is_refused(url: str) -> None:
    with pytest.raises(UkjentEpostadresse):
        velg_sender(url)
