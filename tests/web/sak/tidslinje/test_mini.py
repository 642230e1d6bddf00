"""The mini line of a row: the same colours, only agreement, hospital and today."""

from datetime import date

from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Periode
from alis.services.utdanning import Avtaleperiode
from alis.web.sak.minilinje import lag_minilinje
from alis.web.sak.tidslinje.form import Flate
from web.sak.tidslinje.fakta import IDAG


def klasser(*perioder: Avtaleperiode, sykehus: tuple[Periode, ...] = ()) -> list[str]:
    linje = lag_minilinje(perioder, sykehus=sykehus, slutt=date(2029, 6, 30), idag=IDAG)
    return [form.klasse for form in linje.former if isinstance(form, Flate)]


def avtale(status: Avtalestatus, fom: date | None, tom: date | None = None) -> Avtaleperiode:
    return Avtaleperiode(status=status, nummer=1, fom=fom, tom=tom)


def test_the_agreement_in_force_is_dark_to_today_and_open_after() -> None:
    assert klasser(avtale(Avtalestatus.I_KRAFT, date(2025, 6, 1))) == ["mini-avtale", "mini-plan"]


def test_a_draft_is_dashed_and_a_replaced_version_is_faint() -> None:
    assert klasser(
        avtale(Avtalestatus.ERSTATTET, date(2024, 1, 1), date(2025, 5, 31)),
        avtale(Avtalestatus.KLADD, date(2027, 1, 1)),
    ) == ["mini-for", "mini-kladd"]


def test_a_draft_without_a_day_and_a_discarded_one_are_not_drawn() -> None:
    assert klasser(avtale(Avtalestatus.KLADD, None), avtale(Avtalestatus.FORKASTET, date(2025, 1, 1))) == []


def test_what_ended_before_the_axis_is_not_drawn() -> None:
    assert klasser(avtale(Avtalestatus.AVSLUTTET, date(2019, 1, 1), date(2020, 1, 1))) == []


def test_the_line_says_in_words_what_it_shows() -> None:
    linje = lag_minilinje(
        (avtale(Avtalestatus.I_KRAFT, date(2025, 6, 1)),),
        sykehus=(Periode(date(2027, 8, 1), date(2028, 1, 31)),),
        slutt=None,
        idag=IDAG,
    )
    assert linje.navn == "Avtale fra juni 2025, sykehus fra august 2027"
