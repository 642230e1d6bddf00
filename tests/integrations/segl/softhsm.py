"""A PKCS#11 token in software, with a key and a certificate for it: what an HSM looks like from our side."""

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from alis.integrations.segl import HsmOppsett

MODUL = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "1234"
Nokkel = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def softhsm(mappe: Path, nokkel: Nokkel, *, token: str) -> HsmOppsett:
    """A fresh token in `mappe` that holds the key. Without SoftHSM2 the test is skipped with a loud line; in CI that fails."""
    if shutil.which("softhsm2-util") is None or not MODUL.exists():
        grunn = "UTELATT: softhsm2 finnes ikke på maskinen, så seglet er ikke prøvd mot PKCS#11"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(grunn)
    os.environ["SOFTHSM2_CONF"] = str(_config(mappe))
    _run("--init-token", "--free", "--label", token, "--pin", PIN, "--so-pin", PIN)
    _write(mappe / "nokkel.pem", nokkel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    _run(
        "--import", str(mappe / "nokkel.pem"), "--token", token, "--label", "segl", "--id", "01", "--pin", PIN
    )
    return HsmOppsett(
        modul=MODUL,
        token=token,
        nokkel="segl",
        pinfil=_write(mappe / "pin", f"{PIN}\n".encode()),
        sertifikat=_write(mappe / "segl.pem", sertifikatkjede(nokkel)),
    )


def sertifikatkjede(nokkel: Nokkel, *, gjelder_i: timedelta = timedelta(days=1)) -> bytes:
    """A certificate for the key, valid from yesterday, and above it two of an authority's own, as PEM."""
    rotnokkel, mellomnokkel = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    utstedt = (
        _certificate("Prøvekommunen", nokkel, "Mellomleddet", mellomnokkel, gjelder_i),
        _certificate("Mellomleddet", mellomnokkel, "Rota", rotnokkel, timedelta(days=9), er_myndighet=True),
        _certificate("Rota", rotnokkel, "Rota", rotnokkel, timedelta(days=9), er_myndighet=True),
    )
    return b"".join(sertifikat.public_bytes(Encoding.PEM) for sertifikat in utstedt)


def _certificate(
    eier: str,
    nokkel: Nokkel,
    utsteder: str,
    utstedernokkel: Nokkel,
    gjelder_i: timedelta,
    *,
    er_myndighet: bool = False,
) -> x509.Certificate:
    na = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(eier))
        .issuer_name(_name(utsteder))
        .public_key(nokkel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(na - timedelta(days=1))
        .not_valid_after(na + gjelder_i)
        .add_extension(x509.BasicConstraints(ca=er_myndighet, path_length=None), critical=True)
        .add_extension(_usage(er_myndighet), critical=True)
        .sign(utstedernokkel, hashes.SHA256())
    )


def _usage(er_myndighet: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not er_myndighet,
        content_commitment=not er_myndighet,
        key_cert_sign=er_myndighet,
        crl_sign=er_myndighet,
        **dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"),
            False,
        ),
    )


def _name(navn: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, navn)])


def _config(mappe: Path) -> Path:
    """One for the whole process: the library reads it once."""
    if "SOFTHSM2_CONF" in os.environ:
        return Path(os.environ["SOFTHSM2_CONF"])
    tokener = mappe / "tokener"
    tokener.mkdir()
    return _write(mappe / "softhsm2.conf", f"directories.tokendir = {tokener}\n".encode())


def _write(fil: Path, innhold: bytes) -> Path:
    fil.write_bytes(innhold)
    return fil


def _run(*valg: str) -> None:
    subprocess.run(["softhsm2-util", *valg], check=True, capture_output=True, timeout=60)
