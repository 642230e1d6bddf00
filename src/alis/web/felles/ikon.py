"""The site's own mark, for a browser that asks for it by the old address: it does when it shows a PDF."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from alis.web.felles.tilgang import apen


@apen
@require_safe
def ikon(request: HttpRequest) -> HttpResponse:
    return redirect(static("favicon.ico"), permanent=True)
