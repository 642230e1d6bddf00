"""The certificate of a seal, read from its own bytes."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

DEMO = "DEMO – ikke et gyldig segl"
"""Stands in the name of a test seal's certificate, so that every reader of the PDF is told."""


@dataclass(frozen=True, repr=False)
class Seglsertifikat:
    """`der` is the certificate itself, `kjede` those above it, nearest first; all go into the seal."""

    der: bytes
    kjede: tuple[bytes, ...] = ()

    @property
    def fingeravtrykk(self) -> str:
        """SHA-256 of the certificate, hex: what one compares by eye or telephone."""
        return hashlib.sha256(self.der).hexdigest()

    @property
    def eier(self) -> str:
        return _name(self.x509.subject)

    @property
    def utsteder(self) -> str:
        return _name(self.x509.issuer)

    @property
    def er_test(self) -> bool:
        enheter = self.x509.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        return any(enhet.value == DEMO for enhet in enheter)

    def er_gyldig(self, naa: datetime) -> bool:
        return self.x509.not_valid_before_utc <= naa <= self.x509.not_valid_after_utc

    def som_pem(self) -> str:
        """What `les_sertifikater` reads: the seal's own first."""
        alle = (x509.load_der_x509_certificate(der) for der in (self.der, *self.kjede))
        return "".join(sertifikat.public_bytes(Encoding.PEM).decode() for sertifikat in alle)

    @cached_property
    def x509(self) -> x509.Certificate:
        return x509.load_der_x509_certificate(self.der)


def les_sertifikater(pem: str) -> Seglsertifikat:
    """From PEM: the seal's own certificate first, then those above it. Raises ValueError."""
    forst, *over = (c.public_bytes(Encoding.DER) for c in x509.load_pem_x509_certificates(pem.encode()))
    return Seglsertifikat(der=forst, kjede=tuple(over))


def _name(navn: x509.Name) -> str:
    """Common name and organisation, as one would say them."""
    ledd = (
        str(attributt.value)
        for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME)
        for attributt in navn.get_attributes_for_oid(oid)
    )
    return ", ".join(dict.fromkeys(ledd)) or navn.rfc4514_string()
