"""Which version was in force on a day: between signatures, endings, replacements, gaps and rests."""

from datetime import date

import pytest

from alis.domain.avtale.gjaldt import Gjeldende, Signertversjon, gjeldende_paa, virkninger
from alis.domain.utdanning import Fravar, Fravarstype
from alis.domain.verdier import Periode


def versjon(nummer: int, signert: str, fra: str, siste: str | None = None) -> Signertversjon:
    return Signertversjon(
        nummer=nummer,
        signert=date.fromisoformat(signert),
        gjelder_fra=date.fromisoformat(fra),
        siste_dag=date.fromisoformat(siste) if siste else None,
    )


FORSTE = versjon(1, "2023-09-15", "2023-10-01", "2024-12-31")
ANDRE = versjon(2, "2025-02-10", "2025-01-01", "2025-05-31")
TREDJE = versjon(3, "2025-05-20", "2025-06-01")
SYKEHUS = Fravar(type=Fravarstype.INSTITUSJONSTJENESTE, periode=Periode(date(2026, 1, 1), date(2026, 6, 30)))
PERMISJON = Fravar(type=Fravarstype.PERMISJON, periode=Periode(date(2026, 8, 1), date(2026, 8, 31)))


@pytest.mark.parametrize(
    ("dag", "tilstand", "nummer"),
    [
        ("2023-09-30", Gjeldende.FOR_FORSTE, None),
        ("2023-10-01", Gjeldende.I_KRAFT, 1),
        ("2024-12-31", Gjeldende.I_KRAFT, 1),
        ("2025-01-01", Gjeldende.MELLOM, None),
        ("2025-02-09", Gjeldende.MELLOM, None),
        ("2025-02-10", Gjeldende.I_KRAFT, 2),
        ("2025-05-31", Gjeldende.I_KRAFT, 2),
        ("2025-06-01", Gjeldende.I_KRAFT, 3),
        ("2025-12-31", Gjeldende.I_KRAFT, 3),
        ("2026-01-01", Gjeldende.HVILER, 3),
        ("2026-06-30", Gjeldende.HVILER, 3),
        ("2026-07-01", Gjeldende.I_KRAFT, 3),
        ("2026-08-15", Gjeldende.I_KRAFT, 3),
    ],
)
def test_the_day_decides_the_version(dag: str, tilstand: Gjeldende, nummer: int | None) -> None:
    svar = gjeldende_paa(
        dag=date.fromisoformat(dag), versjoner=(TREDJE, FORSTE, ANDRE), fravar=(SYKEHUS, PERMISJON)
    )
    assert (svar.tilstand, svar.virkning.nummer if svar.virkning else None) == (tilstand, nummer)


def test_the_nearest_versions_are_named_on_a_day_without_one() -> None:
    svar = gjeldende_paa(dag=date(2025, 1, 15), versjoner=(FORSTE, ANDRE, TREDJE), fravar=())
    assert svar.forrige and svar.neste
    assert (svar.forrige.nummer, svar.neste.nummer) == (1, 2)


def test_after_the_last_day_of_the_last_version_none_is_in_force() -> None:
    svar = gjeldende_paa(dag=date(2025, 6, 1), versjoner=(ANDRE,), fravar=())
    assert svar.tilstand is Gjeldende.ETTER_SISTE


def test_nothing_is_in_force_while_nobody_has_signed() -> None:
    svar = gjeldende_paa(dag=date(2025, 6, 1), versjoner=(), fravar=(SYKEHUS, PERMISJON))
    assert (svar.tilstand, svar.utregning) == (Gjeldende.IKKE_SIGNERT, ())


def test_a_rest_does_not_matter_on_a_day_without_a_version() -> None:
    svar = gjeldende_paa(dag=date(2026, 2, 1), versjoner=(FORSTE,), fravar=(SYKEHUS, PERMISJON))
    assert svar.tilstand is Gjeldende.ETTER_SISTE


def test_a_newer_version_takes_over_on_its_first_day_even_before_the_older_one_is_closed() -> None:
    apen = versjon(1, "2023-09-15", "2023-10-01")
    assert [v.periode for v in virkninger(versjoner=(apen, TREDJE))] == [
        Periode(date(2023, 10, 1), date(2025, 5, 31)),
        Periode(date(2025, 6, 1)),
    ]


def test_a_version_that_was_overtaken_before_its_first_day_never_was_in_force() -> None:
    senere = versjon(2, "2025-03-01", "2025-09-01")
    assert [v.nummer for v in virkninger(versjoner=(FORSTE, senere, TREDJE))] == [1, 3]
    svar = gjeldende_paa(dag=date(2025, 9, 1), versjoner=(senere, TREDJE), fravar=())
    assert svar.virkning and svar.virkning.nummer == 3


def test_a_signature_after_the_agreed_day_moves_the_first_day() -> None:
    for_sent = versjon(1, "2025-07-10", "2025-07-01")
    assert gjeldende_paa(dag=date(2025, 7, 9), versjoner=(for_sent,), fravar=()).virkning is None
    assert gjeldende_paa(dag=date(2025, 7, 10), versjoner=(for_sent,), fravar=()).virkning is not None


def test_the_answer_carries_its_reasons() -> None:
    svar = gjeldende_paa(dag=date(2026, 2, 1), versjoner=(TREDJE,), fravar=(SYKEHUS, PERMISJON))
    assert [v.regel for v in svar.utregning] == ["versjonen_gjelder", "avtalen_hviler"]
    assert "institusjonstjeneste" in svar.utregning[-1].begrunnelse
