"""One byte more, less or other, and the file is no longer the one that was sealed."""

import random
import re
from pathlib import Path

import pytest

from alis.domain.dokument import Skriftsprak
from alis.integrations.segl import Seglfunn, kontroller_segl, lokalt_segl
from alis.integrations.segl.kontroll import FLEST
from factories.avtaleinnhold import avtaleinnhold
from factories.segl import forseglet, med_bevisside, segl
from integrations.segl.mutasjon import MUTASJONER, Mutasjon, hullet, legg_til_revisjon


def judge(fil: bytes) -> Seglfunn:
    return kontroller_segl(fil, [segl().sertifikat]).funn


def test_the_file_as_sealed_is_unchanged() -> None:
    assert judge(forseglet()) is Seglfunn.UENDRET


@pytest.mark.parametrize("mutasjon", MUTASJONER, ids=lambda mutasjon: mutasjon.__name__)
def test_random_changes_are_found_every_one(mutasjon: Mutasjon) -> None:
    terning = random.Random(mutasjon.__name__)
    for _ in range(60):
        endret = mutasjon(forseglet(), terning)
        assert endret != forseglet()
        assert judge(endret) is not Seglfunn.UENDRET


def test_every_byte_of_the_hole_counts_also_those_that_the_seal_does_not_cover() -> None:
    fil = forseglet()
    fra, til = hullet(fil)
    for sted in range(fra, til, 41):
        for ny in (fil[sted] ^ 1, fil[sted] ^ 0x20, ord(" "), ord("F")):
            if ny != fil[sted]:
                endret = fil[:sted] + bytes([ny]) + fil[sted + 1 :]
                assert judge(endret) is not Seglfunn.UENDRET, (sted, ny)


def test_the_same_seal_written_in_small_letters_is_another_file() -> None:
    fil = forseglet()
    fra, til = hullet(fil)
    assert judge(fil[:fra] + fil[fra:til].lower() + fil[til:]) is not Seglfunn.UENDRET


def test_spaces_in_the_padding_are_found() -> None:
    fil = forseglet()
    _, til = hullet(fil)
    assert judge(fil[: til - 40] + b" " * 39 + fil[til - 1 :]) is not Seglfunn.UENDRET


def test_bytes_after_the_seal_are_told_apart_from_a_change_inside_it() -> None:
    kontroll = kontroller_segl(forseglet() + b"\n% noe mer", [segl().sertifikat])
    assert (kontroll.funn, kontroll.lengde) == (Seglfunn.LAGT_TIL, len(forseglet()))
    assert kontroll.forseglet_at is not None


def test_a_second_revision_after_the_seal_is_something_added() -> None:
    assert judge(legg_til_revisjon(forseglet(), random.Random(1))) is Seglfunn.LAGT_TIL


def test_another_files_seal_does_not_fit() -> None:
    annen = segl().forsegl(med_bevisside(avtaleinnhold(Skriftsprak.NYNORSK)))
    fil = forseglet()
    (fra, til), (annen_fra, annen_til) = hullet(fil), hullet(annen)
    assert judge(fil[:fra] + annen[annen_fra:annen_til] + fil[til:]) is Seglfunn.ENDRET


def test_a_seal_by_someone_with_the_same_name_is_not_ours(tmp_path: Path) -> None:
    falsk = lokalt_segl(tmp_path / "falsk")
    assert falsk.sertifikat.eier == segl().sertifikat.eier
    assert judge(falsk.forsegl(med_bevisside())) is Seglfunn.INGEN


def test_a_file_without_a_seal_has_none() -> None:
    assert judge(med_bevisside()) is Seglfunn.INGEN
    assert judge(b"") is Seglfunn.INGEN


def test_a_claim_in_the_text_that_a_range_is_covered_seals_nothing() -> None:
    assert judge(b"%PDF-1.7\n/ByteRange [0 10 20 30]\n" + b"x" * 100) is Seglfunn.INGEN


def test_a_thousand_false_seals_after_ours_cost_no_more_than_five_and_are_a_change() -> None:
    dekning = re.findall(rb"/ByteRange \[[^\]]+\]", forseglet())[-1]
    assert judge(forseglet() + (dekning + b"\n") * 1000) is Seglfunn.LAGT_TIL
    assert judge(forseglet() + b"/ByteRange [0 1 2 3]" * (FLEST + 1)) is Seglfunn.ENDRET


def test_a_hole_of_nonsense_or_of_endless_nesting_is_no_seal() -> None:
    for innhold in (
        b"\x30\x82\x00\x05" + b"\x01" * 5,
        b"\x30\x80" * 5000,
        b"\x30\x82\xff\xff" + b"\xa0\x80" * 3000,
    ):
        hull = b"<" + innhold.hex().upper().encode() + b">"
        hode = b"%PDF-1.7\n/ByteRange [0 40 " + str(40 + len(hull)).encode() + b" 10]"
        assert judge(hode.ljust(40) + hull + b" " * 10) is Seglfunn.INGEN


def test_a_file_of_nothing_but_claims_costs_little() -> None:
    assert judge(b"/ByteRange [0 1 2 3]" * 500_000) is Seglfunn.INGEN


def test_a_seal_is_known_after_its_key_has_been_changed(tmp_path: Path) -> None:
    ny = lokalt_segl(tmp_path / "ny")
    kontroll = kontroller_segl(forseglet(), [ny.sertifikat, segl().sertifikat])
    assert kontroll.funn is Seglfunn.UENDRET
    assert kontroll.sertifikat == segl().sertifikat
