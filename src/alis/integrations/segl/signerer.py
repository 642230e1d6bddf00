"""What pyHanko is given to sign with: one certificate, the chain above it, and a key somewhere."""

from collections.abc import Awaitable, Callable

from asn1crypto import x509
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from alis.integrations.segl.sertifikat import Seglsertifikat

RaSignatur = Callable[[bytes], Awaitable[bytes]]
"""Signs bytes with the key, hashed by SHA-256."""
LENGSTE_SIGNATUR = 512


class Kjedesignerer(Signer):
    """Each certificate goes into the seal once, roots too: that is how our own check rebuilds it."""

    def __init__(self, sertifikat: Seglsertifikat, sign: RaSignatur) -> None:
        eget, kjede = som_pyhanko(sertifikat)
        lager = SimpleCertificateStore()
        lager.register_multiple(kjede)
        super().__init__(signing_cert=eget, cert_registry=lager, embed_roots=True)
        self._sign = sign

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        assert digest_algorithm == "sha256"
        return bytes(LENGSTE_SIGNATUR) if dry_run else await self._sign(data)


def som_pyhanko(sertifikat: Seglsertifikat) -> tuple[x509.Certificate, list[x509.Certificate]]:
    """The certificate and the chain above it, in the form pyHanko wants."""
    forst, *over = (x509.Certificate.load(der) for der in (sertifikat.der, *sertifikat.kjede))
    return forst, over
