"""No money goes to an account before another than the doctor has confirmed it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.records.utbetaling.models import Utbetalingskonto
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.utbetaling.bekreft_konto import EgenKonto, KontoenErAvgjort, avvis_konto, bekreft_konto
from alis.services.utbetaling.hent_kontoer import hent_konto
from alis.services.utbetaling.kontonummer import UgyldigKontonummer, skjul_kontonummer, vis_kontonummer
from alis.services.utbetaling.list_betalbare import list_betalbare
from alis.services.utbetaling.list_ventende_kontoer import list_ventende_kontoer
from alis.services.utbetaling.registrer_konto import registrer_konto
from factories.refusjon import Refusjonsforlop, lag_godkjent
from factories.utbetaling import LEGENS_KONTO, NAA, NY_KONTO, gi_konto

pytestmark = pytest.mark.django_db


def skriv(krav: Refusjonsforlop, kontonummer: str) -> None:
    registrer_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk, kontonummer=kontonummer, naa=NAA)


def i_bruk(krav: Refusjonsforlop) -> str:
    return hent_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk).i_bruk


def test_an_account_is_used_when_another_has_confirmed_it() -> None:
    krav = lag_godkjent()
    skriv(krav, "8601 11 17947")
    assert (i_bruk(krav), list_betalbare(aktor=krav.attestant).rader[0].konto_id) == ("", None)
    (venter,) = list_ventende_kontoer(aktor=krav.koordinator)
    bekreft_konto(aktor=krav.koordinator, konto_id=venter.konto_id, naa=NAA)
    assert i_bruk(krav) == LEGENS_KONTO


def test_a_new_account_waits_while_the_old_one_is_used() -> None:
    krav = lag_godkjent()
    gi_konto(krav)
    skriv(krav, NY_KONTO)
    bilde = hent_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk)
    assert (bilde.i_bruk, bilde.venter) == (LEGENS_KONTO, NY_KONTO)
    gi_konto(krav, "15064312348")
    assert i_bruk(krav) == "15064312348"
    assert Utbetalingskonto.objects.filter(avlost_at__isnull=True).count() == 1


def test_the_doctor_is_told_when_a_number_is_written_and_when_it_is_confirmed() -> None:
    krav = lag_godkjent()
    gi_konto(krav)
    fikk = Varsel.objects.filter(person=krav.alis.person_id, mal__startswith="konto_")
    assert sorted(fikk.values_list("mal", flat=True)) == ["konto_bekreftet", "konto_skrevet"]


def test_the_same_number_again_is_nothing_new() -> None:
    krav = lag_godkjent()
    gi_konto(krav)
    skriv(krav, "8601.11.17947")
    assert Utbetalingskonto.objects.count() == 1


def test_a_refused_number_leaves_the_old_one_in_use() -> None:
    krav = lag_godkjent()
    gi_konto(krav)
    skriv(krav, NY_KONTO)
    (venter,) = list_ventende_kontoer(aktor=krav.koordinator)
    assert venter.forrige == LEGENS_KONTO
    avvis_konto(aktor=krav.koordinator, konto_id=venter.konto_id, naa=NAA)
    assert i_bruk(krav) == LEGENS_KONTO
    with pytest.raises(KontoenErAvgjort):
        bekreft_konto(aktor=krav.koordinator, konto_id=venter.konto_id, naa=NAA)


def test_nobody_confirms_her_own_number_in_whatever_role() -> None:
    krav = lag_godkjent()
    skriv(krav, LEGENS_KONTO)
    (venter,) = list_ventende_kontoer(aktor=krav.koordinator)
    with pytest.raises(EgenKonto):
        bekreft_konto(
            aktor=replace(krav.koordinator, person_id=krav.alis.person_id), konto_id=venter.konto_id, naa=NAA
        )


@pytest.mark.parametrize("skrevet", ["", "123", "86011117946", "8601111794a", "٨٦٠١١١١٧٩٤٧", "8" * 100_000])
def test_what_is_no_account_number_is_refused(skrevet: str) -> None:
    with pytest.raises(UgyldigKontonummer):
        skriv(lag_godkjent(), skrevet)


def test_another_doctors_case_is_not_found_and_others_do_not_write_numbers() -> None:
    krav = lag_godkjent()
    with pytest.raises(ManglerRettighet):
        registrer_konto(aktor=krav.koordinator, sak_id=krav.forlop.sak.pk, kontonummer=LEGENS_KONTO, naa=NAA)
    with pytest.raises(FinnesIkke):
        registrer_konto(aktor=krav.alis, sak_id=uuid4(), kontonummer=LEGENS_KONTO, naa=NAA)


def test_a_number_is_shown_in_groups_and_hidden_but_for_its_end() -> None:
    assert vis_kontonummer(LEGENS_KONTO) == "8601 11 17947"
    assert skjul_kontonummer(LEGENS_KONTO) == "•••• •• •7947"
