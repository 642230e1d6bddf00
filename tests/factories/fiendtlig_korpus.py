"""Files made by people who wish a reader ill, or who had bad luck: tried at every place that takes a file in."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

import pikepdf
from PIL import Image

from factories import fiendtlige

KJENT_TEKST = b"MARKOR"
PNG = b"\x89PNG\r\n\x1a\n"


def bilde(format_: str, storrelse: tuple[int, int] = (40, 60), modus: str = "RGB", **valg: object) -> bytes:
    ut = BytesIO()
    Image.new(modus, storrelse).save(ut, format_, **valg)
    return ut.getvalue()


def png_del(navn: bytes, innhold: bytes) -> bytes:
    return struct.pack(">I", len(innhold)) + navn + innhold + struct.pack(">I", zlib.crc32(navn + innhold))


def png_med_mal(bredde: int, hoyde: int, *, rader: bytes = b"") -> bytes:
    """A picture that says how large it is, whatever it holds."""
    hode = struct.pack(">IIBBBBB", bredde, hoyde, 8, 2, 0, 0, 0)
    innhold = zlib.compress(rader or b"\0" * 1000)
    return PNG + png_del(b"IHDR", hode) + png_del(b"IDAT", innhold) + png_del(b"IEND", b"")


def png_tekstbombe() -> bytes:
    """A few bytes of text that unpack to a hundred megabytes."""
    bombe = b"Comment\0\0" + zlib.compress(b"\0" * 100_000_000, 9)
    ekte = bilde("PNG")
    return ekte[:33] + png_del(b"zTXt", bombe) + ekte[33:]


def jpeg_med_mal(bredde: int, hoyde: int) -> bytes:
    ekte = bytearray(bilde("JPEG"))
    sted = ekte.index(b"\xff\xc0")
    ekte[sted + 5 : sted + 9] = struct.pack(">HH", hoyde, bredde)
    return bytes(ekte)


def pdf_med(endre: Callable[[pikepdf.Pdf], None]) -> bytes:
    ut = BytesIO()
    with pikepdf.open(BytesIO(fiendtlige.enkel_pdf())) as dokument:
        endre(dokument)
        dokument.save(ut)
    return ut.getvalue()


def handling(slag: str, **felt: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{slag}"), **felt)


def ved_apning(slag: str, **felt: object) -> bytes:
    return pdf_med(lambda d: d.Root.__setitem__("/OpenAction", d.make_indirect(handling(slag, **felt))))


def pa_siden(felt: str, verdi: Callable[[pikepdf.Pdf], object]) -> bytes:
    return pdf_med(lambda d: d.pages[0].obj.__setitem__(felt, verdi(d)))


def merknad(d: pikepdf.Pdf, slag: str, **felt: object) -> object:
    alt = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{slag}"), Rect=pikepdf.Array([0, 0, 9, 9]), **felt
    )
    return pikepdf.Array([d.make_indirect(alt)])


def pdf_mange_sider(antall: int) -> bytes:
    ut = BytesIO()
    with pikepdf.new() as dokument:
        for _nummer in range(antall):
            dokument.add_blank_page()
        dokument.save(ut)
    return ut.getvalue()


def pdf_innholdsbombe(bytes_: int) -> bytes:
    """A page whose drawing unpacks to far more than it is."""
    ut = BytesIO()
    with pikepdf.new() as dokument:
        dokument.add_blank_page()
        strom = dokument.make_stream(b"")
        strom.write(zlib.compress(b"0 0 m 9 9 l S\n" * (bytes_ // 14), 9), filter=pikepdf.Name.FlateDecode)
        dokument.pages[0].obj.Contents = strom
        dokument.save(ut)
    return ut.getvalue()


def pdf_bilde(bredde: int, hoyde: int) -> bytes:
    """A page with a picture that says it is enormous."""

    def endre(d: pikepdf.Pdf) -> None:
        strom = d.make_stream(zlib.compress(b"\0" * 1000))
        strom.update({"/Subtype": pikepdf.Name.Image, "/Width": bredde, "/Height": hoyde})
        strom["/ColorSpace"], strom["/BitsPerComponent"] = pikepdf.Name.DeviceRGB, 8
        strom["/Filter"] = pikepdf.Name.FlateDecode
        d.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=strom))
        d.pages[0].obj.Contents = d.make_stream(b"q 99 0 0 99 0 0 cm /I Do Q")

    return pdf_med(endre)


def pdf_ring() -> bytes:
    """A page tree that bites its own tail."""
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n"
    )


def pdf_form_i_form() -> bytes:
    """A drawing that draws itself."""

    def endre(d: pikepdf.Pdf) -> None:
        form = d.make_stream(b"/F Do /F Do")
        form.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
        form["/BBox"] = pikepdf.Array([0, 0, 9, 9])
        form["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        d.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        d.pages[0].obj.Contents = d.make_stream(b"/F Do")

    return pdf_med(endre)


def pakke(deler: Mapping[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as zip_:
        for navn, innhold in deler.items():
            zip_.writestr(navn, innhold)
    return ut.getvalue()


def bok(ark: bytes, **andre: bytes) -> bytes:
    """A workbook as a package, with the sheet as it is given."""
    return pakke(
        {
            "[Content_Types].xml": b"<Types/>",
            "xl/workbook.xml": b'<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": ark,
            **andre,
        }
    )


def milliarder(rot: bytes) -> bytes:
    """Ten lines that say a billion times ha."""
    linjer = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(10))
    return b"<?xml version='1.0'?><!DOCTYPE x [" + linjer + b"]><" + rot + b">&l9;</" + rot + b">"


def ytre_entitet(rot: bytes) -> bytes:
    sti = b"file:///etc/passwd"
    return b"<!DOCTYPE x [<!ENTITY e SYSTEM '" + sti + b"'>]><" + rot + b">&e;</" + rot + b">"


def docx(dokument: bytes, **andre: bytes) -> bytes:
    return pakke({"[Content_Types].xml": b"<Types/>", "word/document.xml": dokument, **andre})


KORPUS: Mapping[str, Callable[[], bytes]] = {
    # nothing, and almost nothing
    "tom": lambda: b"",
    "én byte": lambda: b"\0",
    "bare hodet til en PDF": lambda: b"%PDF-",
    "bare hodet til en JPEG": lambda: b"\xff\xd8\xff",
    "bare hodet til en PNG": lambda: PNG,
    "bare nuller": lambda: b"\0" * 1_000_000,
    "tekst": lambda: "Blåbærsyltetøy Čáhppes".encode() * 1000,
    "feil tegnsett": lambda: b"\xff\xfe\x00\xd8" * 500,
    # other kinds than they seem
    "html": lambda: b"<html><script>alert(1)</script></html>",
    "svg med skript": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "skallskript": lambda: b"#!/bin/sh\nrm -rf /\n",
    "windowsprogram": lambda: b"MZ" + b"\0" * 2000,
    "linuxprogram": lambda: b"\x7fELF" + b"\0" * 2000,
    "heic": lambda: b"\0\0\0\x18ftypheic" + b"\0" * 2000,
    "avif": lambda: b"\0\0\0\x18ftypavif" + b"\0" * 2000,
    "gif": lambda: bilde("GIF", modus="P"),
    "bmp": lambda: bilde("BMP"),
    "tiff": lambda: bilde("TIFF"),
    "webp": lambda: bilde("WEBP"),
    "gammel Word-fil": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
    "rtf": lambda: b"{\\rtf1\\object}",
    "gzip-bombe": lambda: zlib.compress(b"\0" * 50_000_000, 9),
    # two kinds at once
    "JPEG som også er zip": lambda: bilde("JPEG") + pakke({"a.txt": KJENT_TEKST}),
    "JPEG som også er html": lambda: bilde("JPEG") + b"<script>MARKOR</script>",
    "PNG som også er zip": lambda: bilde("PNG") + pakke({"a.txt": KJENT_TEKST}),
    "PDF som også er zip": lambda: fiendtlige.enkel_pdf() + pakke({"a.txt": KJENT_TEKST}),
    "PDF som også er html": lambda: b"%PDF-1.7 <script>MARKOR</script>\n" + fiendtlige.enkel_pdf(),
    "zip som også er PDF": lambda: pakke({"a.pdf": fiendtlige.enkel_pdf()}) + fiendtlige.enkel_pdf(),
    # pictures
    "PNG på 50 000 × 50 000": lambda: png_med_mal(50_000, 50_000),
    "PNG på 2³¹ punkter i bredden": lambda: png_med_mal(2**31 - 1, 1),
    "PNG på null punkter": lambda: png_med_mal(0, 0),
    "PNG med tekstbombe": png_tekstbombe,
    "PNG som er kuttet": lambda: bilde("PNG", (900, 900))[:200],
    "PNG med feil sum": lambda: bilde("PNG").replace(b"IDAT", b"IDAX"),
    "ekte PNG på 50 000 × 5 000": lambda: bilde("PNG", (50_000, 5_000), "1"),
    "JPEG på 65 000 × 65 000": lambda: jpeg_med_mal(65_000, 65_000),
    "JPEG på null punkter": lambda: jpeg_med_mal(0, 0),
    "JPEG som er kuttet": lambda: bilde("JPEG", (900, 900))[:300],
    "JPEG med sted": lambda: bilde("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0", comment=KJENT_TEKST),
    "JPEG som øker i 30 omganger": lambda: bilde("JPEG", (3000, 3000), progressive=True),
    # PDFs that act
    "PDF med skript ved åpning": lambda: ved_apning("JavaScript", JS="app.alert('MARKOR')"),
    "PDF som starter et program": lambda: ved_apning("Launch", F="MARKOR.exe"),
    "PDF som sender skjema": lambda: ved_apning("SubmitForm", F="http://127.0.0.1/MARKOR"),
    "PDF som henter fra nettet": lambda: ved_apning("URI", URI="http://127.0.0.1/MARKOR"),
    "PDF som åpner en annen": lambda: ved_apning("GoToR", F="MARKOR.pdf", D=pikepdf.Array([0])),
    "PDF med skript på siden": lambda: pa_siden(
        "/AA", lambda d: pikepdf.Dictionary(O=handling("JavaScript", JS="MARKOR"))
    ),
    "PDF med lenke": lambda: pa_siden(
        "/Annots", lambda d: merknad(d, "Link", A=handling("URI", URI="http://127.0.0.1/MARKOR"))
    ),
    "PDF med film": lambda: pa_siden("/Annots", lambda d: merknad(d, "RichMedia", NM="MARKOR")),
    "PDF med skjult merknad": lambda: pa_siden("/Annots", lambda d: merknad(d, "Text", Contents="MARKOR")),
    "PDF med vedlegg": lambda: fiendtlige.med_vedlegg(KJENT_TEKST),
    "PDF med XFA-skjema": lambda: pdf_med(
        lambda d: d.Root.__setitem__("/AcroForm", pikepdf.Dictionary(XFA="MARKOR", Fields=pikepdf.Array()))
    ),
    # PDFs that are heavy, or broken
    "PDF med passord": fiendtlige.kryptert,
    "PDF-bombe": fiendtlige.bombe,
    "PDF med dype sider": fiendtlige.dype_sider,
    "PDF med tusen signaturer": fiendtlige.tusen_signaturer,
    "PDF med 500 sider": lambda: pdf_mange_sider(500),
    "PDF uten sider": lambda: pdf_mange_sider(0),
    "PDF med ring": pdf_ring,
    "PDF som tegner seg selv": pdf_form_i_form,
    "PDF med innhold på 300 MB": lambda: pdf_innholdsbombe(300_000_000),
    "PDF med bilde på 50 000 × 50 000": lambda: pdf_bilde(50_000, 50_000),
    "PDF med side på en kilometer": lambda: pa_siden(
        "/MediaBox", lambda d: pikepdf.Array([0, 0, 2_834_645, 2_834_645])
    ),
    "PDF som er kuttet": lambda: fiendtlige.enkel_pdf()[:250],
    # packages
    "zip-bombe": lambda: pakke({"xl/worksheets/sheet1.xml": b"\0" * 60_000_000}),
    "bok med XML-bombe": lambda: bok(milliarder(b"sheetData")),
    "bok med ytre entitet": lambda: bok(ytre_entitet(b"sheetData")),
    "bok med utpakket bombe": lambda: bok(b"<sheetData>" + b" " * 60_000_000 + b"</sheetData>"),
    "bok med makroer": lambda: bok(b"<sheetData/>", **{"xl/vbaProject.bin": b"x"}),
    "bok med tusen deler": lambda: bok(b"", **{f"xl/media/{n}": b"" for n in range(1000)}),
    "bok med sti ut": lambda: bok(b"", **{"../../MARKOR": b"x"}),
    "Word-fil med XML-bombe": lambda: docx(milliarder(b"w")),
    "Word-fil med ytre entitet": lambda: docx(ytre_entitet(b"w")),
    "Word-fil med makroer": lambda: docx(b"<w/>", **{"word/vbaProject.bin": b"x"}),
}


@cache
def les(navn: str) -> bytes:
    return KORPUS[navn]()
