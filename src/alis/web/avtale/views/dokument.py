"""Download a document of an agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.integrations.dokument.wordmal import WordmalenKanIkkeFylles
from alis.services.avtale.hent_dokument import Dokumentfil, Nedlasting, hent_dokument
from alis.services.avtale.hent_kommunens_dokument import hent_kommunens_dokument
from alis.services.avtale.les_avtaleinnhold import IkkeSendt
from alis.web.avtale.presenter.adresser import til_avtale, til_utkast
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


@krever(Rettighet.SE_AVTALE)
@require_safe
def last_ned_i_kommunens_mal(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        fil = hent_kommunens_dokument(aktor=request.aktor, versjon_id=versjon_id)
    except IkkeSendt:
        return redirect(til_utkast(versjon_id))
    except WordmalenKanIkkeFylles:
        messages.warning(
            request, _("Avtalen passer ikke i kommunens Word-mal. Last ned PDF eller vanlig Word i stedet.")
        )
        return redirect(til_avtale(versjon_id))
    return _without_trace(_attachment(fil, Nedlasting.DOCX), f'"{fil.sha256}"')


def _attachment(fil: Dokumentfil, format_: Nedlasting) -> HttpResponse:
    response = HttpResponse(fil.innhold, content_type=MEDIETYPE[format_])
    response.headers["Content-Disposition"] = f'attachment; filename="{fil.filnavn}"'
    return response


def _without_trace(response: HttpResponse, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-store, private"
    return response
