"""The scanned sheets held against the content that was sent."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from alis.domain.avtale.papir import (
    Sidekode,
    finn_i_skannet,
    kontrollkode,
    les_sidekode,
    samme_kontrollkode,
    siste_oyeblikk,
)

HASH = "3f7a91bc02d4" + "0123456789abcdef" * 3 + "beef"
ANNEN = "aa" * 32
OSLO = ZoneInfo("Europe/Oslo")


def kode(side: int, sider: int = 3, dokument_hash: str = HASH) -> Sidekode:
    return Sidekode.av(dokument_hash, side=side, sider=sider)


def test_a_code_is_read_back_as_it_was_written() -> None:
    assert les_sidekode(str(kode(2))) == kode(2)
    assert kode(2).gjelder(HASH) and not kode(2).gjelder(ANNEN)


@pytest.mark.parametrize(("side", "sider"), [(0, 3), (4, 3), (1, 100)])
def test_there_are_at_most_ninety_nine_pages(side: int, sider: int) -> None:
    with pytest.raises(ValueError, match="side"):
        kode(side, sider)


def test_a_whole_scan_lacks_nothing() -> None:
    funn = finn_i_skannet([{kode(2)}, {kode(1)}, {kode(3)}], dokument_hash=HASH)
    assert (funn.antall_sider, funn.mangler, funn.uten_kode, funn.fremmede) == (3, (), 0, ())


def test_a_page_twice_and_blank_backs_do_no_harm() -> None:
    funn = finn_i_skannet([{kode(1)}, set(), {kode(1)}, {kode(2)}, {kode(3)}], dokument_hash=HASH)
    assert (funn.leste, funn.mangler, funn.uten_kode) == ((1, 2, 3), (), 1)


def test_pages_without_a_readable_code_are_named() -> None:
    funn = finn_i_skannet([{kode(1)}, set(), {kode(3)}], dokument_hash=HASH)
    assert (funn.mangler, funn.uten_kode) == ((2,), 1)


def test_pages_of_another_content_are_found_out() -> None:
    funn = finn_i_skannet([{kode(1)}, {kode(2, dokument_hash=ANNEN)}], dokument_hash=HASH)
    assert funn.fremmede == (kode(2, dokument_hash=ANNEN),)


def test_a_scan_without_any_of_our_pages_says_nothing_of_how_many_there_are() -> None:
    assert finn_i_skannet([set(), set()], dokument_hash=HASH).antall_sider is None


def test_the_control_code_may_be_written_loosely() -> None:
    assert kontrollkode(HASH) == "3F7A-91BC-02D4"
    for skrevet in ("3F7A-91BC-02D4", "3f7a 91bc 02d4", "3F7A91BCO2D4"):
        assert samme_kontrollkode(skrevet, HASH)
    for skrevet in ("", "3F7A-91BC-02D5", "3F7A-91BC"):
        assert not samme_kontrollkode(skrevet, HASH)


def test_a_signature_of_an_earlier_day_counts_from_the_end_of_it_and_one_of_today_from_now() -> None:
    naa = datetime(2025, 6, 10, 9, 30, tzinfo=OSLO)
    assert siste_oyeblikk(naa.date(), naa=naa) == naa
    assert siste_oyeblikk(datetime(2025, 6, 3).date(), naa=naa) == datetime(2025, 6, 3, 23, 59, tzinfo=OSLO)
