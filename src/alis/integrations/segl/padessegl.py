"""A PAdES B-B seal with any key: what all our seals have in common."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import Signer

from alis.integrations.segl.segl import SeglUtilgjengelig
from alis.integrations.segl.sertifikat import Seglsertifikat
from alis.integrations.segl.skriver import FELTNAVN, med_tomt_felt

HULL = 24_576
"""Room for the seal in the file, in hex digits: certificate, the chain above it and the signature."""
LENGST = 5
"""Seconds that a key may take before we call it out of reach: the signing waits, and others wait for the signing."""
OPPSETT = PdfSignatureMetadata(
    field_name=FELTNAVN,
    md_algorithm="sha256",
    subfilter=SigSeedSubFilter.PADES,
    certify=True,
    docmdp_permissions=MDPPerm.NO_CHANGES,
)


class Padessegl:
    """Satisfies `Segl`. `apne` gives the signer; it is called once, and again only after a failure.

    All sealing goes through one thread of its own: a session with an HSM knows one caller at a time, pyHanko wants no
    event loop around it, and a key that never answers must not hold a person's signature.
    """

    def __init__(self, sertifikat: Seglsertifikat, apne: Callable[[], Signer]) -> None:
        self._sertifikat = sertifikat
        self._apne = apne
        self._apnet: Signer | None = None
        self._trad = ThreadPoolExecutor(max_workers=1, thread_name_prefix="segl")

    @property
    def sertifikat(self) -> Seglsertifikat:
        return self._sertifikat

    def forsegl(self, pdf: bytes) -> bytes:
        if not self._sertifikat.er_gyldig(datetime.now(UTC)):
            raise SeglUtilgjengelig("Sertifikatet til seglet gjelder ikke i dag. Bytt til et nytt.")
        try:
            return self._trad.submit(self._seal, pdf).result(timeout=LENGST)
        except TimeoutError as feil:
            raise SeglUtilgjengelig("Nøkkelen til seglet svarer ikke.") from feil

    def _seal(self, pdf: bytes) -> bytes:
        try:
            skriver = med_tomt_felt(pdf)
            self._apnet = self._apnet or self._apne()
            signerer = PdfSigner(OPPSETT, signer=self._apnet)
            forseglet = signerer.sign_pdf(skriver, existing_fields_only=True, bytes_reserved=HULL)
        except Exception as feil:
            self._apnet = None
            raise SeglUtilgjengelig(f"Seglet kan ikke settes: {feil!r}") from feil
        return bytes(forseglet.getvalue())
