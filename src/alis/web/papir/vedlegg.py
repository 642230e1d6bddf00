"""A file that is saved by the browser, never opened in the site's own name."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def vedlegg(innhold: bytes, *, filnavn: str, medietype: str) -> HttpResponse:
    response = HttpResponse(innhold, content_type=medietype)
    response.headers["Content-Disposition"] = content_disposition_header(True, filnavn) or "attachment"
    response.headers["Cache-Control"] = "no-store, private"
    return response
