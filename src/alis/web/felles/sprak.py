"""The other language: where its form leads, and what was sent in on the way to the page it stands on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language, override
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from alis.web.felles.for_sent import med_ord
from alis.web.felles.siden_over import siden_eller_over
from alis.web.felles.tilgang import apen

IKKE_SKREVET = frozenset({"csrfmiddlewaretoken"})
Felter = Mapping[str, list[str]]


@dataclass(frozen=True, kw_only=True)
class Sprakskjema:
    """`neste` answers GET. On a page that came as the answer to a form, `sendt` is what was sent in (JSON), to `til`.

    `med_fil`: the form could hold a file, which is not carried along.
    """

    neste: str
    til: str = ""
    sendt: str = ""
    med_fil: bool = False


def lag_sprakskjema(request: HttpRequest) -> Sprakskjema:
    if request.method != "POST":
        return Sprakskjema(neste=request.get_full_path())
    felter = _sent_in(request)
    return Sprakskjema(
        neste=siden_eller_over(request.get_full_path()),
        til=request.get_full_path() if felter else "",
        sendt=json.dumps(felter, ensure_ascii=False) if felter else "",
        med_fil=request.content_type == "multipart/form-data",
    )


@apen
@require_POST
def bytt_sprak(request: HttpRequest) -> HttpResponse:
    """Change the language and go on. What was sent in is shown first, and sent again only by the one who sent it."""
    svar = set_language(request)
    sprak = request.POST.get("language", "")
    felter, til = _read(request.POST.get("sendt", "")), request.POST.get("til", "")
    if not felter or not check_for_language(sprak) or not _is_ours(til):
        return svar
    skjema = Sprakskjema(
        neste=svar.headers["Location"],
        til=til,
        sendt=json.dumps(felter, ensure_ascii=False),
        med_fil="med_fil" in request.POST,
    )
    with override(sprak):
        side = render(request, "felles/sprakbytte.html", _context(felter, skjema))
    side.cookies.update(svar.cookies)
    return side


def _context(felter: Felter, skjema: Sprakskjema) -> dict[str, Any]:
    return {
        "skrevet": med_ord(tekst for tekster in felter.values() for tekst in tekster),
        "felter": [(navn, tekst) for navn, tekster in felter.items() for tekst in tekster],
        "til": skjema.til,
        "videre": skjema.neste,
        "sprakskjema": skjema,
    }


def _sent_in(request: HttpRequest) -> dict[str, list[str]]:
    """Nothing of a form that is too large to be read, or was cut off."""
    try:
        return {navn: tekster for navn, tekster in request.POST.lists() if navn not in IKKE_SKREVET}
    except (SuspiciousOperation, BadRequest, UnreadablePostError):
        return {}


def _read(sendt: str) -> dict[str, list[str]]:
    try:
        felter = json.loads(sendt)
    except ValueError:
        return {}
    if not isinstance(felter, dict) or not all(map(_are_texts, felter.values())):
        return {}
    return felter


def _are_texts(tekster: object) -> bool:
    return isinstance(tekster, list) and all(isinstance(tekst, str) for tekst in tekster)


def _is_ours(til: str) -> bool:
    return til.startswith("/") and url_has_allowed_host_and_scheme(til, allowed_hosts=None)
