"""Checked numbers: right ones pass, and synthetic persons never mix with real ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer as stdnum_fodselsnummer
from stdnum.no import orgnr as stdnum_orgnr

from alis.domain.verdier import (
    FeilPersontype,
    Fodselsnummer,
    HprNr,
    Kommunenr,
    Orgnr,
    Persontype,
    UgyldigFodselsnummer,
    UgyldigHprNr,
    UgyldigKommunenr,
    UgyldigOrgnr,
)
from alis.domain.verdier.fodselsnummer import kontrollsifre

EKTE, SYNTETISK = Persontype.EKTE, Persontype.SYNTETISK


def godtatt(lag, ugyldig, verdi):
    try:
        return bool(lag(verdi))
    except ugyldig:
        return False


@pytest.mark.parametrize("feil", ["", "181", "18110", "18a1", "١٨١١", "1811\n"])
def test_a_kommunenummer_is_four_digits(feil):
    assert Kommunenr("0301") == "0301"
    with pytest.raises(UgyldigKommunenr):
        Kommunenr(feil)


@pytest.mark.parametrize("feil", ["", "0123", "1234567890", "12 34", "-1"])
def test_an_hpr_number_is_one_to_nine_digits_without_leading_zero(feil):
    assert HprNr("9144889") == "9144889"
    with pytest.raises(UgyldigHprNr):
        HprNr(feil)


@given(st.from_regex(r"[89][0-9]{8}", fullmatch=True))
def test_an_organisation_number_passes_when_stdnum_passes_it(verdi):
    assert godtatt(Orgnr, UgyldigOrgnr, verdi) == stdnum_orgnr.is_valid(verdi)


def test_an_organisation_number_begins_with_8_or_9():
    assert Orgnr("974760673") == "974760673"
    with pytest.raises(UgyldigOrgnr):
        Orgnr("123456785")


@given(st.dates(date(1955, 1, 1), date(2020, 12, 31)), st.integers(0, 999), st.sampled_from([0, 0, 0, 1, 10]))
def test_a_real_number_passes_when_stdnum_passes_it(fodt, individnummer, avvik):
    ni_sifre = f"{fodt:%d%m%y}{individnummer:03}"
    verdi = f"{ni_sifre}{(int(kontrollsifre(ni_sifre) or 0) + avvik) % 100:02}"
    assert godtatt(_ekte, UgyldigFodselsnummer, verdi) == stdnum_fodselsnummer.is_valid(verdi)


@given(st.dates(date(1940, 1, 1), date(1999, 12, 31)), st.integers(0, 499))
def test_a_synthetic_person_is_refused_where_real_ones_live_and_the_reverse(fodt, individnummer):
    try:
        syntetisk = Fodselsnummer.syntetisk(fodt=fodt, individnummer=individnummer)
    except UgyldigFodselsnummer:
        return  # this series has no control digits
    assert syntetisk.fodt == fodt
    with pytest.raises(FeilPersontype):
        Fodselsnummer(str(syntetisk), persontype=EKTE)


def test_a_real_person_is_refused_in_demo_and_test():
    ekte = "15076500565"  # the worked example of Skatteetaten's own description
    assert Fodselsnummer(ekte, persontype=EKTE).fodt == date(1965, 7, 15)
    with pytest.raises(FeilPersontype):
        Fodselsnummer(ekte, persontype=SYNTETISK)


def test_navs_test_persons_count_as_synthetic():
    dolly = next(
        nummer
        for n in range(500)
        if (nummer := f"1545{90}{n:03}") and godtatt(_syntetisk, UgyldigFodselsnummer, _fullfort(nummer))
    )
    assert _syntetisk(_fullfort(dolly)).fodt == date(1990, 5, 15)


def test_an_individnummer_of_another_century_is_refused():
    with pytest.raises(UgyldigFodselsnummer):
        Fodselsnummer.syntetisk(fodt=date(1990, 5, 17), individnummer=600)


def test_the_number_does_not_show_itself_in_a_log():
    nummer = Fodselsnummer("17859010067", persontype=SYNTETISK)
    assert "1785" not in repr(nummer) and str(nummer) == "17859010067"


def _ekte(verdi):
    return Fodselsnummer(verdi, persontype=EKTE)


def _syntetisk(verdi):
    return Fodselsnummer(verdi, persontype=SYNTETISK)


def _fullfort(ni_sifre):
    return ni_sifre + (kontrollsifre(ni_sifre) or "")
