"""Where the keys live, and what happens when one cannot be reached."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.sign.signers import Signer

from alis.integrations.segl import (
    HsmOppsett,
    Seglfunn,
    SeglUtilgjengelig,
    hsmsegl,
    kontroller_segl,
    les_sertifikater,
    lokalt_segl,
    padessegl,
)
from alis.integrations.segl.sertifikat import DEMO
from factories.segl import med_bevisside, segl
from integrations.segl.softhsm import sertifikatkjede


def test_the_test_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    lokalt_segl(tmp_path / "segl")
    assert (tmp_path / "segl/segl-nokkel.pem").stat().st_mode & 0o777 == 0o600


def test_the_test_seal_says_in_its_name_that_it_is_not_valid(tmp_path: Path) -> None:
    sertifikat = lokalt_segl(tmp_path / "segl").sertifikat
    assert sertifikat.er_test
    assert DEMO in sertifikat.eier
    assert DEMO in sertifikat.utsteder


def test_two_who_make_the_test_seal_at_once_get_the_same_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as trader:
        laget = list(trader.map(lambda _: lokalt_segl(tmp_path / "segl").sertifikat, range(4)))
    assert len(set(laget)) == 1
    assert [mappe.name for mappe in tmp_path.iterdir()] == ["segl"]


def test_an_owned_certificate_is_not_a_test(tmp_path: Path) -> None:
    eget = les_sertifikater(sertifikatkjede(ec.generate_private_key(ec.SECP256R1())).decode())
    assert not eget.er_test
    assert (eget.eier, eget.utsteder) == ("Prøvekommunen", "Mellomleddet")
    assert les_sertifikater(eget.som_pem()) == eget


def test_a_certificate_that_has_run_out_seals_nothing() -> None:
    nokkel = ec.generate_private_key(ec.SECP256R1())
    utlopt = les_sertifikater(sertifikatkjede(nokkel, gjelder_i=timedelta(hours=-1)).decode())
    with pytest.raises(SeglUtilgjengelig, match="gjelder ikke i dag"):
        padessegl.Padessegl(utlopt, _never).forsegl(b"%PDF")


def test_a_module_that_is_not_there_is_told_as_a_seal_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "pin").write_text("1234")
    (tmp_path / "segl.pem").write_bytes(sertifikatkjede(ec.generate_private_key(ec.SECP256R1())))
    oppsett = HsmOppsett(
        modul=tmp_path / "finnes-ikke.so",
        token="t",
        nokkel="n",
        pinfil=tmp_path / "pin",
        sertifikat=tmp_path / "segl.pem",
    )
    with pytest.raises(SeglUtilgjengelig):
        hsmsegl(oppsett).forsegl(med_bevisside())


def test_a_certificate_file_that_cannot_be_read_is_told_before_anything_is_sealed(tmp_path: Path) -> None:
    oppsett = HsmOppsett(
        modul=tmp_path, token="t", nokkel="n", pinfil=tmp_path, sertifikat=tmp_path / "finnes-ikke.pem"
    )
    with pytest.raises(SeglUtilgjengelig, match="kan ikke leses"):
        hsmsegl(oppsett)


def test_a_key_that_never_answers_does_not_hold_the_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(padessegl, "LENGST", 0.05)
    with pytest.raises(SeglUtilgjengelig, match="svarer ikke"):
        padessegl.Padessegl(segl().sertifikat, lambda: time.sleep(0.4)).forsegl(med_bevisside())  # type: ignore[arg-type, return-value]


def test_a_session_that_was_lost_is_opened_again(tmp_path: Path) -> None:
    eget = lokalt_segl(tmp_path / "segl")
    apninger = []

    def first_time_broken() -> Signer:
        apninger.append(1)
        if len(apninger) == 1:
            raise OSError("økten er borte")
        return eget._apne()

    ustoe = padessegl.Padessegl(eget.sertifikat, first_time_broken)
    with pytest.raises(SeglUtilgjengelig):
        ustoe.forsegl(med_bevisside())
    fil = ustoe.forsegl(med_bevisside())
    assert kontroller_segl(fil, [eget.sertifikat]).funn is Seglfunn.UENDRET


def _never() -> Signer:
    raise AssertionError
