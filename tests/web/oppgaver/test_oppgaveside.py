"""What the page of tasks says: heading, deadlines, strip, and who others are waited for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.urls import resolve
from django.utils import translation

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop, Periode
from alis.services.oppgaver.mine_oppgaver import Oppgaveliste
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag, Tap, Ventende
from alis.web.oppgaver.friststripe import tegn_friststripe
from alis.web.oppgaver.presenter import Oppgaveside, lag_oppgaveside
from alis.web.sak.oppgavetekst import TEKSTER, fyll
from alis.web.sak.tidslinje.form import Prikk, Skrift
from factories.saksbilde import saksbilde

IDAG = date(2026, 11, 21)
KOORDINATOR = Aktor(
    person_id=UUID(int=1),
    navn="Kari",
    rolle=Rolle.KOORDINATOR,
    organisasjon_id=UUID(int=2),
    organisasjon_navn="Steigen kommune",
    kommunenummer="1848",
)


def oppgave(
    frist: date = date(2026, 12, 1), slag: Oppgaveslag = Oppgaveslag.LAG_AVTALE, **endret: Any
) -> Oppgave:
    felter: dict[str, Any] = {
        "slag": slag,
        "sak_id": UUID(int=10),
        "navn": "Anne Åsheim",
        "kommune": "Steigen",
        "frist": frist,
        "aktiv_fra": date.min,
        "versjon_id": UUID(int=20),
        "objekt_id": UUID(int=30),
        "dag": frist,
        "tilskuddsperiode": "nasjonal-alis/2025-06",
        "periode": Periode(date(2025, 6, 1), date(2026, 5, 31)),
    }
    return Oppgave(**felter | endret)


UTEN_FAST = oppgave(visshet=Fristvisshet.INGEN)
MED_UKJENT = oppgave(visshet=Fristvisshet.UKJENT)


def liste(*oppgaver: Oppgave, kommende: tuple[Oppgave, ...] = (), **endret: Any) -> Oppgaveliste:
    felter: dict[str, Any] = {"venter": (), "saker": (saksbilde(),)}
    return Oppgaveliste(idag=IDAG, oppgaver=oppgaver, kommende=kommende, **felter | endret)


def side(*oppgaver: Oppgave, **endret: Any) -> Oppgaveside:
    return lag_oppgaveside(liste(*oppgaver, **endret), aktor=KOORDINATOR)


def test_a_role_that_no_rule_gives_tasks_is_not_promised_any() -> None:
    tom = lag_oppgaveside(liste(saker=()), aktor=replace(KOORDINATOR, rolle=Rolle.REVISOR))
    assert not tom.kan_fa_oppgaver
    assert tom.ingress == "Rollen din har ingen oppgaver her ennå."


@pytest.mark.parametrize(
    ("oppgaver", "tittel", "ingress"),
    [
        ((), "Ingenting venter på deg", "Vi sier fra her når det er din tur."),
        ((oppgave(),), "Én oppgave venter på deg", "Den første må gjøres innen 1.\u00a0desember\u00a02026."),
        ((oppgave(IDAG),), "Én oppgave venter på deg", "Den første må gjøres i dag."),
        ((oppgave(date(2026, 11, 1)),), "Én oppgave venter på deg", "Fristen er ute."),
        (
            (oppgave(date(2026, 11, 1)), oppgave()),
            "2 oppgaver venter på deg",
            "Én av dem er over fristen.",
        ),
        ((UTEN_FAST,), "Én oppgave venter på deg", "Den har ingen fast frist."),
        ((UTEN_FAST, UTEN_FAST), "2 oppgaver venter på deg", "Ingen av dem har en fast frist."),
        ((MED_UKJENT,), "Én oppgave venter på deg", "Fristen er ikke kjent."),
        (
            (UTEN_FAST, oppgave()),
            "2 oppgaver venter på deg",
            "Den nærmeste fristen er 1.\u00a0desember\u00a02026.",
        ),
    ],
)
def test_the_heading_is_the_answer(oppgaver: tuple[Oppgave, ...], tittel: str, ingress: str) -> None:
    assert (side(*oppgaver).tittel, side(*oppgaver).ingress) == (tittel, ingress)


def test_a_date_ahead_is_what_comes_next_when_nothing_waits() -> None:
    neste = side(kommende=(oppgave(date(2027, 2, 1), Oppgaveslag.AVTALE_SLUTTER),))
    assert neste.ingress == "Neste frist er 1.\u00a0februar\u00a02027."
    assert neste.neste is not None and neste.neste.tittel == "Avtalen med Anne Åsheim slutter"


@pytest.mark.parametrize(
    ("frist", "igjen"),
    [
        (date(2026, 12, 1), "10 dager igjen"),
        (date(2026, 11, 22), "1 dag igjen"),
        (IDAG, "i dag"),
        (date(2026, 11, 20), "1 dag over fristen"),
    ],
)
def test_how_far_it_is_to_a_deadline_is_said_in_days(frist: date, igjen: str) -> None:
    assert side(oppgave(frist)).oppgaver[0].igjen == igjen


@pytest.mark.parametrize(
    ("en", "sagt"), [(UTEN_FAST, "Ingen fast frist"), (MED_UKJENT, "Ukjent frist")], ids=["ingen", "ukjent"]
)
def test_a_deadline_that_no_rule_sets_is_not_called_unknown(en: Oppgave, sagt: str) -> None:
    vist = side(en).oppgaver[0]
    assert (vist.frist, vist.igjen, vist.haster) == ("", sagt, False)


@pytest.mark.django_db
def test_a_loss_goes_with_its_task() -> None:
    avtale, veileder = side(
        oppgave(), oppgave(slag=Oppgaveslag.VELG_VEILEDER), saker=(saksbilde(versjoner=()),)
    ).oppgaver
    assert (avtale.tap, veileder.tap) == (Tap(i_maneden=Belop(4_290_000), ubekreftet=True), None)


@pytest.mark.parametrize("slag", Oppgaveslag)
@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_every_kind_of_task_has_words_and_a_place_in_both_languages(slag: Oppgaveslag, sprak: str) -> None:
    with translation.override(sprak):
        en = oppgave(slag=slag)
        tekst = TEKSTER[slag]
        for ord_ in (tekst.tittel, tekst.grunn, tekst.knapp, tekst.stikkord):
            assert fyll(ord_, en) and "%(" not in fyll(ord_, en)
        assert resolve(urlsplit(tekst.adresse(en)).path)


def test_one_who_signs_for_the_kommune_is_waited_for_without_a_name() -> None:
    venter = Ventende(
        sak_id=UUID(int=1),
        versjon_id=UUID(int=2),
        navn="Anne Åsheim",
        hvem="",
        siden=datetime(2026, 11, 1, tzinfo=UTC),
        gjelder_fra=date(2026, 11, 20),
    )
    (rad, alis) = side(venter=(venter, replace(venter, hvem="Anne Åsheim", gjelder_fra=IDAG))).venter
    assert (rad.hvem, rad.hva, rad.for_sent) == (
        "Kommunens signatar",
        "Signere avtalen med Anne Åsheim",
        True,
    )
    assert (alis.hvem, alis.rolle, alis.for_sent) == ("Anne Åsheim", "ALIS", False)


def prikker(*oppgaver: Oppgave, kommende: tuple[Oppgave, ...] = ()) -> list[str]:
    stripe = tegn_friststripe(liste(*oppgaver, kommende=kommende))
    return [form.klasse for form in stripe.former if isinstance(form, Prikk)] if stripe else []


def test_your_turn_is_warm_on_the_strip_and_a_date_to_know_of_is_open() -> None:
    assert prikker(oppgave(), kommende=(oppgave(date(2027, 4, 1)),)) == ["stripe-din", "stripe-senere"]


def test_two_on_one_day_are_one_mark_and_what_is_over_or_far_ahead_is_none() -> None:
    assert prikker(oppgave(), oppgave()) == ["stripe-din"]
    assert prikker(oppgave(date(2026, 11, 1)), kommende=(oppgave(date(2030, 1, 1)),)) == []


def test_words_on_the_strip_never_run_into_each_other() -> None:
    tett = tuple(oppgave(IDAG + timedelta(days=dag)) for dag in (40, 41, 42))
    stripe = tegn_friststripe(liste(*tett))
    assert stripe is not None
    frister = [form for form in stripe.former if isinstance(form, Skrift) and form.klasse == "stripe-frist"]
    assert len(frister) == 1


def mange(antall: int) -> Oppgaveside:
    return side(*(oppgave(objekt_id=UUID(int=nummer)) for nummer in range(antall)))


def test_fifty_tasks_are_shown_and_the_heading_counts_them_all() -> None:
    forste = mange(120)
    assert (len(forste.oppgaver), forste.tittel) == (50, "120 oppgaver venter på deg")
    assert forste.utvalg == "Viser 1–50 av 120, den nærmeste fristen først."
    assert forste.flere.startswith("?etter=")


def test_a_page_of_all_of_them_says_nothing_of_a_choice() -> None:
    alle = mange(50)
    assert (alle.utvalg, alle.flere) == ("", "")


def test_those_who_have_waited_longest_are_shown_and_all_are_counted() -> None:
    venter = tuple(
        Ventende(
            sak_id=UUID(int=nummer),
            versjon_id=UUID(int=nummer),
            navn="Anne Åsheim",
            hvem="Anne Åsheim",
            siden=datetime(2026, 11, 1, tzinfo=UTC) + timedelta(nummer),
            gjelder_fra=date(2026, 12, 1),
        )
        for nummer in range(30)
    )
    vist = side(venter=venter)
    assert (len(vist.venter), vist.antall_venter) == (20, 30)
    assert vist.venter[0].siden == venter[0].siden
