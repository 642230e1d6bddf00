"""Download a document of an agreement."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_dokument import Dokumentfil, Nedlasting, hent_dokument
from alis.services.avtale.les_avtaleinnhold import IkkeSendt
from alis.web.avtale.presenter.adresser import til_utkast
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever

MEDIETYPE = {
    Nedlasting.PDF: "application/pdf",
    Nedlasting.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Nedlasting.JSON: "application/json",
}


@krever(Rettighet.SE_AVTALE)
@require_safe
def last_ned(request: Foresporsel, versjon_id: UUID, format_: Nedlasting) -> HttpResponse:
    try:
        fil = hent_dokument(aktor=request.aktor, versjon_id=versjon_id, format_=format_)
    except IkkeSendt:
        return redirect(til_utkast(versjon_id))
    etag = f'"{fil.sha256}"'
    if request.headers.get("If-None-Match") == etag:
        return _without_trace(HttpResponseNotModified(), etag)
    return _without_trace(_attachment(fil, format_), etag)


def _attachment(fil: Dokumentfil, format_: Nedlasting) -> HttpResponse:
    response = HttpResponse(fil.innhold, content_type=MEDIETYPE[format_])
    response.headers["Content-Disposition"] = f'attachment; filename="{fil.filnavn}"'
    return response


def _without_trace(response: HttpResponse, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-store, private"
    return response
