"""What a rate set must hold, and what everything computes by when it is published."""

from datetime import date
from typing import Any

import pytest

from alis.domain.flyt import Satsversjonsstatus
from alis.domain.regel import Satsstatus
from alis.domain.verdier import Belop, Periode
from alis.services.sats import (
    IngenSatserForDagen,
    hent_satssett,
    nasjonale_satssett,
    satser_lest,
    satssett_for,
)
from alis.services.sats.godkjenn_sats import (
    BygdPaEldreVersjon,
)
from alis.services.sats.kontroller_innhold import (
    BareDirektoratetBekrefter,
    KanIkkeBekreftesEnna,
    UgyldigeSatser,
)
from alis.services.sats.lagre_sats import ForsteDagLigger
from alis.services.sats.list_satser import list_historie
from alis.services.sats.opprett_sats import PeriodenOverlapper
from alis.services.sats.satsbok import satsinnhold
from factories.sats import (
    I_AR,
    I_FJOR,
    NESTE,
    lag_publisert,
    lag_satsfolk,
    lag_satskladd,
    lag_til_godkjenning,
    rad,
    send,
    si_ja,
    skriv,
)

pytestmark = pytest.mark.django_db

I_NESTE = date(2026, 8, 1)
LAERING = "element.laeringsaktiviteter.arsbelop"


def test_the_next_period_begins_as_last_years_with_amounts_that_say_they_are_only_carried_on() -> None:
    kladd = rad(lag_satskladd(lag_satsfolk().radgiver))

    bilde = hent_satssett(I_FJOR)
    sats = satsinnhold(kladd)["element"]["laeringsaktiviteter"]
    assert (kladd.navn, kladd.fom, kladd.tom) == (I_AR, NESTE.fom, NESTE.tom)
    assert sats["arsbelop"] == {"verdi": 1400000, "enhet": "øre per år", "kilde": "forrige"}
    assert sats["stillingstyper"]["kilde"] == "mal"
    assert bilde.element["laeringsaktiviteter"].arsbelop == Belop(1400000)


def test_nothing_is_computed_by_a_set_before_two_others_have_said_yes() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    assert si_ja(folk.en, versjon_id) is False
    with pytest.raises(IngenSatserForDagen):
        satssett_for(I_NESTE)

    assert si_ja(folk.to, versjon_id) is True

    assert satssett_for(I_NESTE).navn == nasjonale_satssett()[-1].navn == I_AR


def test_a_new_version_replaces_the_shipped_one_and_the_old_one_is_kept_under_its_own_name() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver, fra=I_FJOR, periode=None)
    skriv(folk.radgiver, versjon_id, LAERING, 1500000)
    send(folk.radgiver, versjon_id)
    si_ja(folk.en, versjon_id)
    si_ja(folk.to, versjon_id)

    ny, gammel = hent_satssett(I_FJOR), hent_satssett(f"{I_FJOR}/1")
    assert (ny.versjon, ny.betegnelse) == (2, f"{I_FJOR}/2")
    assert ny.element["laeringsaktiviteter"].arsbelop == Belop(1500000)
    assert gammel.element["laeringsaktiviteter"].arsbelop == Belop(1400000)
    assert [(en.sett.versjon, en.gjelder) for en in list_historie(navn=I_FJOR)] == [(2, True), (1, False)]


def test_the_third_version_replaces_the_second() -> None:
    folk = lag_satsfolk()
    forste = lag_publisert(folk)
    lag_publisert(folk, fra=I_AR, periode=None)

    assert rad(forste).status == Satsversjonsstatus.ERSTATTET
    assert hent_satssett(I_AR).versjon == 2


def test_a_publication_is_seen_at_once_within_the_work_that_made_it() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    si_ja(folk.en, versjon_id)
    with satser_lest():
        assert nasjonale_satssett()[-1].navn == I_FJOR
        si_ja(folk.to, versjon_id)
        assert nasjonale_satssett()[-1].navn == I_AR


def test_the_rates_are_asked_for_once_in_a_piece_of_work(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1), satser_lest():
        for _ in range(5):
            satssett_for(date(2025, 7, 1))


def test_the_rates_cost_nothing_where_the_actor_brings_the_newest_publication(
    django_assert_num_queries: Any,
) -> None:
    siste = str(lag_publisert(lag_satsfolk()))
    with satser_lest(siste):
        satssett_for(I_NESTE)

    with django_assert_num_queries(0), satser_lest(siste):
        assert satssett_for(I_NESTE).navn == I_AR


def test_two_drafts_from_the_same_version_cannot_both_be_published() -> None:
    folk = lag_satsfolk()
    andres = send(folk.tre, lag_satskladd(folk.tre, fra=I_FJOR, periode=None))
    si_ja(folk.en, andres)
    lag_publisert(folk, fra=I_FJOR, periode=None)

    with pytest.raises(BygdPaEldreVersjon):
        si_ja(folk.to, andres)


@pytest.mark.parametrize("periode", [NESTE, Periode(date(2026, 5, 1), date(2026, 12, 31))])
def test_a_period_does_not_overlap_another(periode: Periode) -> None:
    folk = lag_satsfolk()
    lag_publisert(folk)

    with pytest.raises(PeriodenOverlapper):
        lag_satskladd(folk.radgiver, periode=periode)


@pytest.mark.parametrize(
    ("sti", "verdi", "feilsti"),
    [
        ("element.veiledning.timer", "mange", "element.veiledning.timer"),
        ("element.veiledning.timer", None, "element.veiledning.timer"),
        (LAERING, -1, LAERING),
        ("periode.tom", "2027-06-30", "tom"),
        ("tilrettelegging.av", "alt", "tilrettelegging.av"),
    ],
)
def test_a_draft_is_always_a_whole_rate_set(sti: str, verdi: object, feilsti: str) -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)

    with pytest.raises(UgyldigeSatser) as ugyldig:
        skriv(folk.radgiver, versjon_id, sti, verdi)
    assert [en.sti for en in ugyldig.value.feil] == [feilsti]
    assert rad(versjon_id).laas == 1


def test_the_first_day_and_the_name_belong_together() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)

    with pytest.raises(ForsteDagLigger):
        skriv(folk.radgiver, versjon_id, "periode.fom", "2026-07-01")


def test_an_office_cannot_call_its_rates_confirmed() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.radgiver)

    with pytest.raises(BareDirektoratetBekrefter):
        skriv(folk.radgiver, versjon_id, "status", "bekreftet")


def test_the_directorate_confirms_when_every_amount_is_known_and_official() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.tre)
    with pytest.raises(KanIkkeBekreftesEnna) as for_tidlig:
        skriv(folk.tre, versjon_id, "status", "bekreftet")
    assert LAERING in for_tidlig.value.steder

    skriv(folk.tre, versjon_id, "kilder.forrige.visshet", "offisiell")
    skriv(folk.tre, versjon_id, "status", "bekreftet")

    send(folk.tre, versjon_id)
    si_ja(folk.en, versjon_id)
    si_ja(folk.to, versjon_id)
    assert hent_satssett(I_AR).status is Satsstatus.BEKREFTET


def test_an_amount_that_is_not_known_keeps_the_set_unconfirmed() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_satskladd(folk.tre)
    skriv(folk.tre, versjon_id, "kilder.forrige.visshet", "offisiell")
    skriv(folk.tre, versjon_id, LAERING, None)

    with pytest.raises(KanIkkeBekreftesEnna) as for_tidlig:
        skriv(folk.tre, versjon_id, "status", "bekreftet")
    assert for_tidlig.value.steder == ("element.laeringsaktiviteter",)
