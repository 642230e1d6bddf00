"""A process of its own, with little time and memory, where a stranger's template is read and filled.

    python -m alis.integrations.dokument.wordmal.prosess kontroller|fyll

Reads from standard input the length of the values (eight bytes), the values as JSON, and the template; writes to standard output
either the faults as JSON or the filled document.
"""

import json
import resource
import sys
from dataclasses import asdict
from io import BytesIO
from typing import Any

from docx import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from alis.domain.dokument.wordfelt import Wordfeil, Wordfeilslag
from alis.integrations.dokument.wordmal.uttrykk import har_felt, kontroller_uttrykk

MINNE = 1024 * 1024 * 1024
SEKUNDER = 10
STORST_UTFYLT = 20 * 1024 * 1024
FOTNOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
EGENSKAPER = (
    *("author", "category", "comments", "content_status", "identifier", "keywords"),
    *("language", "last_modified_by", "subject", "title", "version"),
)


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MINNE, MINNE))
    resource.setrlimit(resource.RLIMIT_CPU, (SEKUNDER, SEKUNDER))
    inn = sys.stdin.buffer.read()
    lengde = int.from_bytes(inn[:8], "big")
    verdier, mal = json.loads(inn[8 : 8 + lengde]), inn[8 + lengde :]
    ut = _fill(mal, verdier) if sys.argv[1] == "fyll" else _faults(mal, verdier)
    sys.stdout.buffer.write(ut)


def _faults(mal: bytes, verdier: dict[str, Any]) -> bytes:
    """What the braces hold that they may not; a template without faults is filled once, to see that it can be."""
    feil = list(_in_braces(mal))
    if not feil:
        try:
            _fill(mal, verdier)
        except Exception:
            feil = [Wordfeil(slag=Wordfeilslag.SKRIVEFEIL)]
    return json.dumps([asdict(en) for en in feil]).encode()


def _in_braces(mal: bytes) -> list[Wordfeil]:
    word = DocxTemplate(BytesIO(mal))
    word.render_init()
    feil: dict[Wordfeil, None] = {}
    noe_fylles = False
    for xml in _sources(word):
        try:
            tre = _environment().parse(xml)
        except TemplateError as skrivefeil:
            feil[Wordfeil(slag=Wordfeilslag.SKRIVEFEIL, detalj=str(skrivefeil.message)[:120])] = None
            continue
        feil |= dict.fromkeys(kontroller_uttrykk(tre))
        noe_fylles = noe_fylles or har_felt(tre)
    if not feil and not noe_fylles:
        return [Wordfeil(slag=Wordfeilslag.INGEN_FELT)]
    return list(feil)


def _sources(word: DocxTemplate) -> list[str]:
    """Every part that is filled, as the library hands it to the filler; the properties and the notes too."""
    deler = [word.patch_xml(word.get_xml())]
    for uri in (word.HEADER_URI, word.FOOTER_URI):
        deler += [word.patch_xml(word.get_part_xml(part)) for _, part in word.get_headers_footers(uri)]
    for part in word.docx.part.package.iter_parts():
        if part.content_type == FOTNOTER:
            deler.append(word.patch_xml(part.blob.decode("utf-8")))
    return deler + [str(getattr(word.docx.core_properties, navn) or "") for navn in EGENSKAPER]


def _fill(mal: bytes, verdier: dict[str, Any]) -> bytes:
    word = DocxTemplate(BytesIO(mal))
    word.render(verdier, _environment(), autoescape=True)
    ut = BytesIO()
    word.save(ut)
    fil = ut.getvalue()
    if len(fil) > STORST_UTFYLT:
        raise ValueError("for stor")
    Document(BytesIO(fil))
    return fil


def _environment() -> ImmutableSandboxedEnvironment:
    """Nothing but what the values hold: no functions, filters, tests, or files to include."""
    miljo = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, loader=None)
    miljo.globals.clear()
    miljo.filters.clear()
    miljo.tests.clear()
    return miljo


if __name__ == "__main__":
    main()
