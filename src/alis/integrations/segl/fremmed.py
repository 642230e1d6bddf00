"""What can be said of a PDF that does not carry our own seal. Reads it as a PDF, so it runs in a process with bounds."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any, Self

import pikepdf
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

FLEST_SIGNATURER = 20
FLEST_VEDLEGG = 5


class Hindring(StrEnum):
    """Why nothing can be said."""

    KRYPTERT = "kryptert"
    ULESELIG = "uleselig"
    FOR_MANGE = "for_mange"
    FOR_TUNG = "for_tung"


@dataclass(frozen=True, kw_only=True)
class Fremmedsignatur:
    """`passer`: the signature fits the bytes it covers; `dekker_alt`: these are all the file's bytes."""

    navn: str
    utsteder: str
    passer: bool
    dekker_alt: bool


@dataclass(frozen=True, kw_only=True)
class Fremmedlesning:
    """`innholdshash` is the hash of the agreement that is attached as data, where there is one."""

    hindring: Hindring | None = None
    signaturer: tuple[Fremmedsignatur, ...] = ()
    innholdshash: str = ""

    def som_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def fra_json(cls, tekst: str) -> Self:
        data = json.loads(tekst)
        return cls(
            hindring=None if data["hindring"] is None else Hindring(data["hindring"]),
            signaturer=tuple(Fremmedsignatur(**signatur) for signatur in data["signaturer"]),
            innholdshash=data["innholdshash"],
        )


def les_fremmed(fil: bytes) -> Fremmedlesning:
    """Signatures by others, and the data attached. Trust is not judged and nothing is fetched."""
    try:
        with pikepdf.open(BytesIO(fil)) as dokument:
            innholdshash = next(_content_hashes(dokument), "")
            if _signed_fields(dokument) > FLEST_SIGNATURER:
                return Fremmedlesning(hindring=Hindring.FOR_MANGE)
        leser = PdfFileReader(BytesIO(fil), strict=False)
        if leser.encrypted:
            return Fremmedlesning(hindring=Hindring.KRYPTERT)
        signaturer = tuple(_judged(signatur) for signatur in leser.embedded_regular_signatures)
        return Fremmedlesning(signaturer=signaturer, innholdshash=innholdshash)
    except pikepdf.PasswordError:
        return Fremmedlesning(hindring=Hindring.KRYPTERT)
    except MemoryError:
        return Fremmedlesning(hindring=Hindring.FOR_TUNG)
    except Exception:  # a hostile file may break the readers anywhere; that they broke is the answer
        return Fremmedlesning(hindring=Hindring.ULESELIG)


def _content_hashes(dokument: pikepdf.Pdf) -> Iterator[str]:
    """Of the attachments that look like an agreement of ours."""
    for navn in list(dokument.attachments)[:FLEST_VEDLEGG]:
        try:
            innhold = json.loads(dokument.attachments[navn].get_file().read_bytes())["innhold"]
        except (ValueError, KeyError, TypeError):
            continue
        yield hashlib.sha256(_canonical(innhold)).hexdigest()


def _canonical(innhold: Any) -> bytes:
    """As `kanonisk_json` writes it, for what has been read from JSON."""
    return json.dumps(innhold, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _signed_fields(dokument: pikepdf.Pdf) -> int:
    skjema = dokument.Root.get("/AcroForm")
    felter = skjema.get("/Fields") if isinstance(skjema, pikepdf.Dictionary) else None
    return sum("/V" in felt and felt.get("/FT") == "/Sig" for felt in felter or ())


def _judged(signatur: EmbeddedPdfSignature) -> Fremmedsignatur:
    """By integrity alone: whatever comes after what the signature covers counts as a change."""
    status = validate_pdf_signature(
        signatur, ValidationContext(trust_roots=[], allow_fetching=False), skip_diff=True
    )
    sertifikat = signatur.signer_cert
    return Fremmedsignatur(
        navn=_name(sertifikat.subject.native),
        utsteder=_name(sertifikat.issuer.native),
        passer=bool(status.intact and status.valid),
        dekker_alt=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
    )


def _name(ledd: dict[str, Any]) -> str:
    return str(ledd.get("common_name") or ledd.get("organization_name") or "")[:200]
