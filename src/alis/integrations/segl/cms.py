"""The seal itself: a CMS signature of which every byte has to be the one it must be."""

import hashlib
from collections.abc import Iterable
from typing import cast

from asn1crypto import algos, cms, tsp, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from alis.integrations.segl.sertifikat import Seglsertifikat


class KanIkkeLeses(ValueError):
    """The bytes are not a seal of any certificate we know, over the bytes it stands in."""


def les_seglet(hull: bytes, dekket: bytes, kjente: Iterable[Seglsertifikat]) -> Seglsertifikat:
    """The certificate whose key sealed `dekket`. `hull` is the seal with the zeros that fill its place.

    Raises KanIkkeLeses, and ValueError where the bytes are no CMS at all.
    """
    segl, fyll = _first_object(hull)
    if fyll.strip(b"\0"):
        raise KanIkkeLeses
    innhold = cms.ContentInfo.load(segl, strict=True)
    if innhold["content_type"].native != "signed_data":
        raise KanIkkeLeses
    (undertegner,) = innhold["content"]["signer_infos"]
    for sertifikat in kjente:
        if _is_ours(segl, undertegner, sertifikat) and _signed(undertegner, dekket, sertifikat):
            return sertifikat
    raise KanIkkeLeses


def _first_object(hull: bytes) -> tuple[bytes, bytes]:
    """The outermost object of the DER, and what follows it. Seals are longer than 127 and shorter than 65,536 bytes."""
    if hull[:2] == b"\x30\x82":
        lengde = 4 + int.from_bytes(hull[2:4], "big")
        return hull[:lengde], hull[lengde:]
    raise KanIkkeLeses


def _is_ours(segl: bytes, undertegner: cms.SignerInfo, sertifikat: Seglsertifikat) -> bool:
    """The seal is the one that follows from the certificate and what the key has signed, byte for byte."""
    try:
        return bytes(_rebuilt(undertegner, sertifikat).dump()) == segl
    except (KeyError, TypeError, ValueError):
        return False


def _rebuilt(undertegner: cms.SignerInfo, sertifikat: Seglsertifikat) -> cms.ContentInfo:
    """The only seal there is with this certificate, these signed attributes and this signature."""
    eget, *over = (x509.Certificate.load(der) for der in (sertifikat.der, *sertifikat.kjede))
    digest = algos.DigestAlgorithm({"algorithm": "sha256"})
    er_rsa = isinstance(sertifikat.x509.public_key(), rsa.RSAPublicKey)
    algoritme = algos.SignedDigestAlgorithm({"algorithm": "sha256_rsa" if er_rsa else "sha256_ecdsa"})
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {"issuer_and_serial_number": {"issuer": eget.issuer, "serial_number": eget.serial_number}}
            ),
            "digest_algorithm": digest,
            "signed_attrs": undertegner["signed_attrs"],
            "signature_algorithm": algoritme,
            "signature": undertegner["signature"],
        }
    )
    data = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [digest],
            "encap_content_info": {"content_type": "data"},
            "certificates": [eget, *over],
            "signer_infos": [info],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": data})


def _signed(undertegner: cms.SignerInfo, dekket: bytes, sertifikat: Seglsertifikat) -> bool:
    """The key has signed the certificate's own fingerprint and the hash of every byte that the seal covers."""
    if _attribute(undertegner, "message_digest").native != hashlib.sha256(dekket).digest():
        return False
    (merket,) = cast(tsp.SigningCertificateV2, _attribute(undertegner, "signing_certificate_v2"))["certs"]
    if merket["cert_hash"].native != hashlib.sha256(sertifikat.der).digest():
        return False
    return _verifies(undertegner, sertifikat)


def _verifies(undertegner: cms.SignerInfo, sertifikat: Seglsertifikat) -> bool:
    nokkel = sertifikat.x509.public_key()
    signatur = undertegner["signature"].native
    signert = undertegner["signed_attrs"].untag().dump()
    try:
        if isinstance(nokkel, rsa.RSAPublicKey):
            nokkel.verify(signatur, signert, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(nokkel, ec.EllipticCurvePublicKey):
            nokkel.verify(signatur, signert, ec.ECDSA(hashes.SHA256()))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _attribute(undertegner: cms.SignerInfo, navn: str) -> cms.CMSAttribute:
    """The one value of a signed attribute. Raises ValueError when there is not exactly one."""
    (verdi,) = (
        verdi
        for ledd in undertegner["signed_attrs"]
        if ledd["type"].native == navn
        for verdi in ledd["values"]
    )
    return verdi
