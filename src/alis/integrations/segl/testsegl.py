"""A seal for demo and tests: an authority of this machine alone, that nobody else trusts.

Made once in a folder of its own, never in the repository. Its names say «DEMO – ikke et gyldig segl».
"""

import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import Signer

from alis.integrations.segl.padessegl import Padessegl
from alis.integrations.segl.sertifikat import DEMO, Seglsertifikat, les_sertifikater
from alis.integrations.segl.signerer import Kjedesignerer

SERTIFIKAT, NOKKEL = "segl.pem", "segl-nokkel.pem"
FRA, TIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)
BITER = 2048


def lokalt_segl(mappe: Path) -> Padessegl:
    """The test seal that lives in `mappe`; made there the first time. Two that make it at once get the same one."""
    if not mappe.exists():
        _make(mappe)
    sertifikat = les_sertifikater((mappe / SERTIFIKAT).read_text(encoding="ascii"))
    nokkel = load_pem_private_key((mappe / NOKKEL).read_bytes(), password=None)
    assert isinstance(nokkel, RSAPrivateKey)
    return Padessegl(sertifikat, lambda: _signer(sertifikat, nokkel))


def _signer(sertifikat: Seglsertifikat, nokkel: RSAPrivateKey) -> Signer:
    """With the key kept open; pyHanko's own signer would read and test it anew for every document."""

    async def sign(data: bytes) -> bytes:
        return nokkel.sign(data, padding.PKCS1v15(), hashes.SHA256())

    return Kjedesignerer(sertifikat, sign)


def _make(mappe: Path) -> None:
    """Everything in a folder beside, then one renaming: half a seal is never seen."""
    mappe.parent.mkdir(parents=True, exist_ok=True)
    kladd = Path(tempfile.mkdtemp(prefix=f".{mappe.name}-", dir=mappe.parent))
    try:
        rotnokkel, nokkel = (generate_private_key(65537, BITER) for _ in range(2))
        rot = _certificate("Felles ALIS testmyndighet", rotnokkel, utsteder=None, utstedernokkel=rotnokkel)
        eget = _certificate("Felles ALIS testsegl", nokkel, utsteder=rot, utstedernokkel=rotnokkel)
        (kladd / SERTIFIKAT).write_bytes(b"".join(c.public_bytes(Encoding.PEM) for c in (eget, rot)))
        _write_secret(kladd / NOKKEL, nokkel)
        kladd.rename(mappe)
    except OSError:
        if not (mappe / SERTIFIKAT).exists():
            raise
    finally:
        shutil.rmtree(kladd, ignore_errors=True)


def _certificate(
    navn: str, nokkel: RSAPrivateKey, *, utsteder: x509.Certificate | None, utstedernokkel: RSAPrivateKey
) -> x509.Certificate:
    """The authority's own where there is no `utsteder`; its key is thrown away when the seal has been issued."""
    eier = _name(navn)
    er_rot = utsteder is None
    bygger = (
        x509.CertificateBuilder()
        .subject_name(eier)
        .issuer_name(eier if utsteder is None else utsteder.subject)
        .public_key(nokkel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FRA)
        .not_valid_after(TIL)
        .add_extension(x509.BasicConstraints(ca=er_rot, path_length=0 if er_rot else None), critical=True)
        .add_extension(_usage(er_rot=er_rot), critical=True)
    )
    return bygger.sign(utstedernokkel, hashes.SHA256())


def _name(navn: str) -> x509.Name:
    ledd: list[tuple[Any, str]] = [
        (NameOID.COMMON_NAME, navn),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, DEMO),
        (NameOID.COUNTRY_NAME, "NO"),
    ]
    return x509.Name([x509.NameAttribute(oid, verdi) for oid, verdi in ledd])


def _usage(*, er_rot: bool) -> x509.KeyUsage:
    av = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )
    return x509.KeyUsage(
        digital_signature=not er_rot,
        content_commitment=not er_rot,
        key_cert_sign=er_rot,
        crl_sign=er_rot,
        **av,
    )


def _write_secret(fil: Path, nokkel: RSAPrivateKey) -> None:
    """Readable by the owner alone, from the first byte."""
    with os.fdopen(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as ut:
        ut.write(nokkel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
