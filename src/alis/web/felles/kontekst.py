"""What the frame around every page needs: whom one acts for, the menu, the other language."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language

from alis.domain.tilgang import Rettighet
from alis.web.felles.meny import meny
from alis.web.felles.rollenavn import I_SETNING
from alis.web.felles.sprak import lag_sprakskjema


def ramme(request: HttpRequest) -> dict[str, Any]:
    aktor = getattr(request, "aktor", None)
    return {
        "aktor": aktor,
        "aktor_rolle": capfirst(I_SETNING[aktor.rolle]) if aktor else "",
        "demo": settings.ALIS_DEMO,
        "kan_varsles": aktor is not None and aktor.har(Rettighet.SE_VARSLER),
        "kan_soke": aktor is not None and aktor.har(Rettighet.SE_SAKSLISTE),
        "meny": meny(aktor, path=request.path),
        "sprak": get_language(),
        "sprakskjema": lag_sprakskjema(request),
    }
