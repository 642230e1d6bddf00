"""Adds one revision with an empty seal field to a PDF, and keeps every promise that the PDF makes already.

pyHanko writes the revision. Two things are ours: the document's own metadata is left as it stands (pyHanko would write the
XMP anew and lose the schemas that PDF/A asks for), and the field is entered in the structure tree, as PDF/UA asks of
every field.
"""

from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

FELTNAVN = "Segl"
FORKLARING = "Elektronisk segl: viser om dokumentet er endret etter at det ble forseglet"


class UkjentStruktur(ValueError):
    """The PDF is not tagged in the way that our own documents are, so the field has no place to stand."""


class Seglskriver(IncrementalPdfFileWriter):
    """An incremental update that touches nothing but what the seal needs."""

    def _update_meta(self) -> None:
        """The document says when it was made; the seal says when it was sealed."""


def med_tomt_felt(pdf: bytes) -> Seglskriver:
    """Ready to be sealed: an invisible, tagged field on the last page. Raises UkjentStruktur."""
    skriver = Seglskriver(BytesIO(pdf))
    append_signature_field(skriver, SigFieldSpec(FELTNAVN, on_page=-1, readable_field_name=FORKLARING))
    _tag(skriver, skriver.root["/AcroForm"]["/Fields"].raw_get(0))
    return skriver


def _tag(skriver: Seglskriver, felt: generic.IndirectObject) -> None:
    """Hang the field in the tree as a Form element, and let the tree find it by number."""
    tre = skriver.root["/StructTreeRoot"]
    try:
        dokument, nummer = tre["/K"].raw_get(0), tre["/ParentTreeNextKey"]
        numre, barn = tre["/ParentTree"]["/Nums"], dokument.get_object()["/K"]
    except (KeyError, AttributeError, IndexError) as feil:
        raise UkjentStruktur from feil
    element = skriver.add_object(_form_element(dokument, felt))
    barn.append(element)
    numre.extend([nummer, element])
    tre["/ParentTreeNextKey"] = generic.NumberObject(nummer + 1)
    felt.get_object()["/StructParent"] = nummer
    for endret in (tre, numre, barn):
        skriver.update_container(endret)


def _form_element(dokument: generic.IndirectObject, felt: generic.IndirectObject) -> generic.DictionaryObject:
    side = felt.get_object().raw_get("/P")
    visning = {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): felt, pdf_name("/Pg"): side}
    return generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): dokument,
            pdf_name("/Pg"): side,
            pdf_name("/Alt"): pdf_string(FORKLARING),
            pdf_name("/K"): generic.DictionaryObject(visning),
        }
    )
