"""PDFs made by people who wish a reader ill, and by other people who only seal otherwise than we do."""

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf

from alis.integrations.segl import lokalt_segl


def enkel_pdf(innhold: bytes = b"") -> bytes:
    """One empty page, written by pikepdf."""
    with pikepdf.new() as dokument:
        dokument.add_blank_page()
        dokument.pages[0].obj.Contents = dokument.make_stream(innhold or b" ")
        return _saved(dokument)


def kryptert() -> bytes:
    with pikepdf.open(BytesIO(enkel_pdf())) as dokument:
        return _saved(dokument, encryption=pikepdf.Encryption(owner="hemmelig", user="hemmelig"))


def bombe() -> bytes:
    """A cross-reference stream that unpacks to four gigabytes, packed twice."""
    pakket = zlib.compress(zlib.compress(b"\0" * 50_000_000, 9) * 80, 9)
    hode = b"1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 2 0 R/Filter[/FlateDecode/FlateDecode]/Length %d>>\nstream\n"
    return b"%PDF-1.7\n" + hode % len(pakket) + pakket + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"


def tusen_signaturer() -> bytes:
    """A thousand fields that all claim to be signed."""
    with pikepdf.open(BytesIO(enkel_pdf())) as dokument:
        felter = []
        for nummer in range(1000):
            verdi = pikepdf.Dictionary(
                Type=pikepdf.Name.Sig,
                Filter=pikepdf.Name("/Adobe.PPKLite"),
                SubFilter=pikepdf.Name("/ETSI.CAdES.detached"),
                Contents=pikepdf.String(b"\x30\x03\x02\x01\x00"),
                ByteRange=pikepdf.Array([0, 10, 20, 30]),
            )
            felt = pikepdf.Dictionary(
                FT=pikepdf.Name.Sig, T=pikepdf.String(f"S{nummer}"), V=dokument.make_indirect(verdi)
            )
            felter.append(dokument.make_indirect(felt))
        dokument.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(felter), SigFlags=3)
        return _saved(dokument)


def dype_sider(dybde: int = 20_000) -> bytes:
    """A tree of pages so deep that a reader that calls itself falls over."""
    objekter = [b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"]
    objekter += [
        b"%d 0 obj\n<</Type/Pages/Count 1/Kids[%d 0 R]>>\nendobj\n" % (n, n + 1) for n in range(2, dybde)
    ]
    return b"%PDF-1.7\n" + b"".join(objekter) + b"trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n"


def signert_av_andre(mappe: Path, pdf: bytes) -> bytes:
    """Sealed by a key that this site has never used."""
    return lokalt_segl(mappe / "andres").forsegl(pdf)


def med_vedlegg(innhold: bytes) -> bytes:
    """Someone's own pages, with the data of an agreement attached."""
    with pikepdf.open(BytesIO(enkel_pdf())) as dokument:
        dokument.attachments["alis-avtale.json"] = pikepdf.AttachedFileSpec(dokument, innhold)
        return _saved(dokument)


def _saved(dokument: pikepdf.Pdf, **valg: object) -> bytes:
    ut = BytesIO()
    dokument.save(ut, **valg)  # type: ignore[arg-type]
    return ut.getvalue()
