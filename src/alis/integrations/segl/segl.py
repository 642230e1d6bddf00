"""What the product asks of a seal, whoever keeps the key."""

from typing import Protocol

from alis.integrations.segl.sertifikat import Seglsertifikat


class SeglUtilgjengelig(Exception):
    """No seal can be set now: the key cannot be reached, or its certificate is not valid today. Says why (bokmål)."""


class Segl(Protocol):
    """Seals finished PDFs with one certificate."""

    @property
    def sertifikat(self) -> Seglsertifikat:
        """The certificate that every seal of this one carries."""

    def forsegl(self, pdf: bytes) -> bytes:
        """The same PDF with a PAdES seal (B-B) added at its end; not a byte of `pdf` is changed.

        Raises SeglUtilgjengelig.
        """
