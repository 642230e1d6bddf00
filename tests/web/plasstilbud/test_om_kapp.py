"""Two of the same trust at once, as their browsers show it: nothing is lost, and each is told what the other did."""

import pytest

from alis.domain.verdier import add_months
from factories.plasscene import START, Scene, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_of_two_who_change_a_vacancy_the_last_keeps_what_she_wrote_and_sees_how_it_stands(
    scene: Scene,
) -> None:
    side = f"/plasser/{scene.plass.pk}/endre/"
    felter = {"avdeling": scene.plass.avdeling_id, "maneder": 6, "laas": scene.plass.laas}
    forst, sist = (add_months(START, maneder).strftime("%d.%m.%Y") for maneder in (3, 4))
    assert "Plassen er endret." in tekst(scene.kontakt, side, **felter, fom=forst, antall=1)
    svar = tekst(scene.kontakt, side, **felter, fom=sist, antall=3)
    assert "ingenting av ditt er lagret" in svar
    assert f'value="{sist}"' in svar and 'value="3"' in svar
    scene.plass.refresh_from_db()
    assert (scene.plass.fom, scene.plass.antall) == (add_months(START, 3), 1)
    felter["laas"] = scene.plass.laas
    assert f'name="laas" value="{scene.plass.laas}"' in svar
    assert "Plassen er endret." in tekst(scene.kontakt, side, **felter, fom=sist, antall=3)
