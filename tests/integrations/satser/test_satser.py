"""The shipped rate sets: what is known, with unit, source and period, and nothing invented."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from alis.domain.regel import Satsstatus
from alis.domain.verdier import Belop
from alis.integrations.satser import (
    IngenSatserForDagen,
    UgyldigSatsfil,
    UkjentSatssett,
    hent_satssett,
    list_satssett,
    satssett_for,
)
from alis.integrations.satser.hent_satssett import KATALOG
from alis.integrations.satser.satsfil import les_satsfil

SATSETT_2025 = "nasjonal-alis/2025-06"
FIL_2025 = KATALOG.joinpath("nasjonal-alis", "2025-06.toml")


def test_every_known_period_is_shipped():
    assert list_satssett() == (
        "alis-avtale/2021",
        "nasjonal-alis/2022",
        "nasjonal-alis/2023",
        "nasjonal-alis/2024",
        "nasjonal-alis/2024-09",
        SATSETT_2025,
    )


@pytest.mark.parametrize("navn", list_satssett())
def test_every_value_has_a_unit_a_source_and_a_period(navn):
    satssett = hent_satssett(navn)
    assert satssett.navn == navn and satssett.merknad and satssett.kilde
    assert satssett.satser
    for sats in satssett.satser:
        assert sats.enhet and sats.kilde and sats.periode == satssett.periode, sats.sti


@pytest.mark.parametrize("navn", list_satssett())
def test_nothing_is_called_confirmed_that_no_authority_has_stated(navn):
    assert hent_satssett(navn).status is Satsstatus.UBEKREFTET


@pytest.mark.parametrize("navn", list_satssett())
def test_every_source_of_a_file_is_used(navn):
    tekst = KATALOG.joinpath(f"{navn}.toml").read_text(encoding="utf-8")
    oppgitt = set(re.findall(r"^\[kilder\.(\w+)\]", tekst, re.MULTILINE))
    assert oppgitt == set(re.findall(r'kilde = "(\w+)"', tekst))


def test_the_grant_periods_follow_each_other_without_overlap():
    perioder = sorted(
        (hent_satssett(navn).periode for navn in list_satssett()), key=lambda periode: periode.fom
    )
    assert all(neste.fom - forrige.tom == timedelta(1) for forrige, neste in pairwise(perioder))


def test_no_amount_is_invented_for_the_years_before_2025():
    for navn in list_satssett()[:-1]:
        satssett = hent_satssett(navn)
        assert not any(sats.er_kjent for sats in satssett.element.values())
        assert satssett.sentralitetstillegg.arsbelop in (None, Belop(0))


def test_the_scheme_of_2021_has_own_share_and_four_years():
    satssett = hent_satssett("alis-avtale/2021")
    assert (str(satssett.egenandel), satssett.vilkar.maks_ar_fulltid) == ("1/5", 4)


@pytest.mark.parametrize(
    ("dag", "navn"),
    [
        (date(2022, 9, 30), "nasjonal-alis/2022"),
        (date(2022, 10, 1), "nasjonal-alis/2023"),
        (date(2025, 5, 31), "nasjonal-alis/2024-09"),
        (date(2025, 6, 1), SATSETT_2025),
        (date(2026, 5, 31), SATSETT_2025),
    ],
)
def test_a_day_finds_the_rate_set_of_its_grant_period(dag, navn):
    assert satssett_for(dag).navn == navn


@pytest.mark.parametrize("dag", [date(2020, 12, 31), date(2026, 6, 1)])
def test_a_day_outside_all_grant_periods_has_no_rates(dag):
    with pytest.raises(IngenSatserForDagen):
        satssett_for(dag)


@pytest.mark.parametrize(
    "navn", ["", "2025-06", "nasjonal-alis", "../satser/nasjonal-alis/2025-06", SATSETT_2025 + ".toml"]
)
def test_a_name_that_is_not_shipped_is_unknown(navn):
    with pytest.raises(UkjentSatssett):
        hent_satssett(navn)


@pytest.mark.parametrize(
    ("bort", "i_stedet", "melding"),
    [
        ('timer = { verdi = "160", enhet = "timer per år", kilde = "alisflyt" }', 'timer = { verdi = "160", kilde = "alisflyt" }', "enhet for element.praksiskompensasjon.timer mangler"),
        ('timer = { verdi = "160", enhet = "timer per år", kilde = "alisflyt" }', 'timer = { verdi = "160", enhet = "timer per år" }', "kilde for element.praksiskompensasjon.timer mangler"),
        ('timer = { verdi = "160", enhet = "timer per år", kilde = "alisflyt" }', 'timer = { verdi = "160", enhet = "timer per år", kilde = "ukjent" }', "kilden til element.praksiskompensasjon.timer (ukjent) mangler"),
        ('timer = { verdi = "160", enhet = "timer per år", kilde = "alisflyt" }', 'timer = "160"', "element.praksiskompensasjon.timer har ikke enhet og kilde"),
        ('timer = { verdi = "160", enhet', "timer = { verdi = 160, enhet", "/element/praksiskompensasjon/timer"),
        ("fom = 2025-06-01\n", "", "fom mangler"),
        ('[periode]\nfom = 2025-06-01\ntom = 2026-05-31\nkilde = "alisflyt"\n', "", "periode mangler"),
        ("tom = 2026-05-31", "tom = 2026-06-01", "/tom"),
        ('visshet = "sekundaer"', 'visshet = "sikker"', "visshet er «sikker»"),
        ("[egenandel]", "[egenandel", "2025"),
        ("merknad =", "notat =", "merknad mangler"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_trusted_is_refused_by_name(tmp_path, bort, i_stedet, melding):
    tekst = FIL_2025.read_text(encoding="utf-8")
    assert bort in tekst
    fil = tmp_path / "2025-06.toml"
    fil.write_text(tekst.replace(bort, i_stedet), encoding="utf-8")
    with pytest.raises(UgyldigSatsfil, match=r"data/satser/nasjonal-alis/2025-06\.toml: ") as refused:
        les_satsfil(fil, navn=SATSETT_2025)
    assert melding in str(refused.value)
