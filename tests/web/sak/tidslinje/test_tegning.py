"""The drawings: every bar a link with a name, no coordinate with a comma, the heights of the style sheet."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

import alis.web
from alis.web.sak.tidslinje.bred import HODE, tegn_bred
from alis.web.sak.tidslinje.bred_kurve import HOYDE as KURVEHOYDE
from alis.web.sak.tidslinje.bred_spor import SPORHOYDE
from alis.web.sak.tidslinje.form import Flate, Kurve, Skrift, Tegning
from alis.web.sak.tidslinje.lop import Lop
from alis.web.sak.tidslinje.skriftbredde import skriftbredde
from alis.web.sak.tidslinje.smal import tegn_smal
from alis.web.sak.tidslinje.spor.stilling import stillingsspor
from alis.web.sak.tidslinje.stolpe import Stolpe
from alis.web.sak.tidslinje.tekstplass import BREDDE_MED_LEDD
from web.sak.tidslinje.fakta import IDAG, kurve, lop, stilling, stolpe

STILARK = Path(alis.web.__path__[0]) / "static/css/tidslinje.css"
AVTALE = stolpe(date(2025, 6, 1), date(2029, 6, 30), etterledd=" · i kraft", sluttekst="til 30. juni 2029")


def tegninger(*stolper: Stolpe) -> list[Tegning]:
    hele = lop(*stolper, femar=kurve())
    return [tegn_bred(hele), tegn_smal(hele)]


def test_every_bar_is_one_link_whose_name_begins_with_the_text_that_is_seen() -> None:
    for tegning in tegninger(AVTALE):
        lenke = tegning.lenker[0]
        sett = next(form.tekst for form in lenke.former if isinstance(form, Skrift))
        assert lenke.navn.startswith(sett)
        assert lenke.navn.endswith("Avtale versjon 1")


def test_a_bar_without_room_for_its_text_still_says_it_in_its_name() -> None:
    trang = [stolpe(date(2025, 1, d), date(2025, 1, d), id=f"s{d}", tekst=f"v{d}") for d in (1, 2, 3)]
    bred = tegn_bred(lop(*trang))
    assert [lenke.navn for lenke in bred.lenker] == [f"v{d}: Avtale versjon 1" for d in (1, 2, 3)]


def test_today_lies_over_the_bars() -> None:
    bred, smal = tegninger(AVTALE)
    assert bred.topp[0].klasse == smal.topp[0].klasse == "idag"
    assert bred.topp[2].tekst == "I dag 21.11.2026"


def test_the_line_of_today_stands_where_the_future_begins() -> None:
    bred, _ = tegninger(AVTALE)
    framtid = bred.bunn[0]
    assert isinstance(framtid, Flate)
    assert framtid.x == bred.topp[0].x1


@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_coordinates_have_a_point_in_every_language(sprak: str) -> None:
    with translation.override(sprak):
        for tegning in tegninger(AVTALE):
            for lenke in tegning.lenker:
                for form in lenke.former:
                    if isinstance(form, Flate):
                        assert "," not in f"{form.x}{form.y}{form.bredde}{form.hoyde}"


def test_a_short_course_and_a_course_of_nothing_can_be_drawn() -> None:
    for tomt in (lop(), lop(stolpe(IDAG, IDAG))):
        assert tegn_bred(tomt).hoyde == HODE + SPORHOYDE["avtale"]
        assert tegn_smal(tomt).lenker is not None


def test_the_names_beside_the_drawing_have_the_heights_of_the_lanes() -> None:
    stil = STILARK.read_text(encoding="utf-8")
    hoyder = {
        navn: int(blokk.group(2))
        for blokk in re.finditer(r"((?:\.tl-bane-\w+,?\s*)+)\{\s*height: (\d+)px", stil)
        for navn in re.findall(r"\.tl-bane-(\w+)", blokk.group(1))
    }
    assert hoyder == SPORHOYDE | {"hode": HODE, "femar": KURVEHOYDE}


def test_the_curve_is_filled_to_today_and_dotted_after() -> None:
    bred, _ = tegninger(AVTALE)
    (tegnet,) = [form for form in bred.bunn if isinstance(form, Kurve)]
    dager_til_idag = (IDAG - date(2024, 1, 1)).days
    assert tegnet.linje.split()[-1].startswith(f"{dager_til_idag},")
    assert tegnet.plan.split()[0] == tegnet.linje.split()[-1]
    assert tegnet.plan.split()[-1].endswith(",0.0")


@pytest.mark.parametrize("forste_dag", [date(2025, 11, 1), date(2026, 3, 1), date(2026, 11, 1)])
def test_the_words_of_a_bracket_do_not_cross_today(forste_dag: date) -> None:
    spor = stillingsspor(
        [stilling(date(2025, 1, 1), None)], horisont=date(2028, 12, 31), forste_dato_fastlege=forste_dag
    )
    bred = tegn_bred(Lop(idag=IDAG, spor=(spor,)))
    idag = float(bred.topp[0].x1.rstrip("%"))
    ord_ = [form for form in bred.bunn if isinstance(form, Skrift) and form.anker == "middle"]
    for skrift in ord_:
        halv = 100 * skriftbredde(skrift.tekst) / 2 / BREDDE_MED_LEDD
        assert abs(float(skrift.x.rstrip("%")) - idag) > halv
