"""The agreement as a Word file, for those who must work on in the text: the same content as the PDF."""

from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Worddokument

from alis.domain.dokument import Avtaledokument, Mal
from alis.integrations.dokument.tidspunkt import sist_endret
from alis.integrations.dokument.visning import visning
from alis.integrations.dokument.word.deler import skriv_deler
from alis.integrations.dokument.word.pakke import med_fast_tid
from alis.integrations.dokument.word.side import sett_opp_side


def lag_docx(dokument: Avtaledokument, *, mal: Mal) -> bytes:
    """The document as DOCX. The same document gives the same bytes.

    Raises MalErEndret when `mal` is not the one the content is pinned to.
    """
    vist = visning(dokument, mal)
    word = Document()
    _beskriv(word, f"{vist['tittel']}. {vist['hode']['mellom']}", vist, sist_endret(dokument))
    sett_opp_side(word, vist)
    skriv_deler(word, vist)
    ut = BytesIO()
    word.save(ut)
    return med_fast_tid(ut.getvalue())


def _beskriv(word: Worddokument, tittel: str, vist: dict[str, Any], at: datetime) -> None:
    om = word.core_properties
    om.title, om.author, om.language = tittel[:255], vist["hode"]["organisasjon"][:255], f"{vist['sprak']}-NO"
    om.subject, om.comments, om.last_modified_by = vist["hode"]["avtale"][:255], "", ""
    om.created = om.modified = at.replace(tzinfo=None)
    om.revision = 1
