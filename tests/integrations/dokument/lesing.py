"""Open a made document again with other programs than the one that made it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from django.conf import settings

from alis.domain.dokument import Avtaledokument
from alis.integrations.dokument import gjeldende_mal, lag_pdf
from factories.avtaleinnhold import avtaleinnhold

SKRIFTER = Path(settings.TYPST_FONTS)


def pdf(dokument: Avtaledokument | None = None, **endret: Any) -> bytes:
    """The PDF of an ordinary agreement, or of one with other facts."""
    return lag_pdf(
        dokument or Avtaledokument(innhold=avtaleinnhold(**endret)), mal=gjeldende_mal(), skriftmappe=SKRIFTER
    )


def sider(fil: bytes) -> list[str]:
    """The words on each page, as pypdf reads them, with single spaces."""
    return [" ".join(side.extract_text().split()) for side in pypdf.PdfReader(BytesIO(fil)).pages]


def vedlagt_json(fil: bytes) -> bytes:
    """The one file attached to the PDF."""
    with pikepdf.open(BytesIO(fil)) as dokument:
        (vedlegg,) = dokument.attachments.values()
        return vedlegg.get_file().read_bytes()


def strukturelementer(fil: bytes) -> list[tuple[str, str]]:
    """Kind and alternative text of each element in the structure tree, in reading order."""
    with pikepdf.open(BytesIO(fil)) as dokument:
        return list(_elementer(dokument.Root.StructTreeRoot))


def _elementer(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, pikepdf.Array):
        for barn in node:
            yield from _elementer(barn)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node and "/P" in node:
            yield str(node.S), str(node.get("/Alt", ""))
        if "/K" in node:
            yield from _elementer(node.K)


def program(navn: str) -> str:
    """The path of a program of the machine. Where it is missing the test is skipped with a loud line; in CI that fails."""
    sti = shutil.which(navn)
    if sti is None:
        grunn = f"UTELATT: {navn} finnes ikke på maskinen, så dokumentet er ikke lest av det programmet"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(grunn)
    return sti


def kjor(*kommando: str) -> str:
    return subprocess.run(kommando, check=True, capture_output=True, text=True, timeout=120).stdout
