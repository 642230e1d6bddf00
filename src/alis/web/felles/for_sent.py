"""What was sent in came too late: nothing is saved, but what was written is shown, so that it can be kept."""

import re
from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alis.web.felles.foresporsel import Foresporsel

FOR_SENT = 409
ORD = re.compile(r"[^\W\d_]\S*(?!\S)")
"""A word begins with a letter."""


def for_sent(request: Foresporsel, hva: str, videre: str) -> HttpResponse:
    """Say why. Where nothing was written in words, the reader is sent on to where it stands now."""
    skrevet = det_som_ble_skrevet(request)
    if not skrevet:
        messages.warning(request, hva)
        return redirect(videre)
    context = {"hva": hva, "videre": videre, "skrevet": skrevet}
    return render(request, "felles/for_sent.html", context, status=FOR_SENT)


def det_som_ble_skrevet(request: Foresporsel) -> tuple[str, ...]:
    """What has more than one word, each text once. A choice, an amount or a hidden code is no loss."""
    return med_ord(tekst for _felt, tekster in request.POST.lists() for tekst in tekster)


def med_ord(tekster: Iterable[str]) -> tuple[str, ...]:
    skrevet = (tekst.strip() for tekst in tekster)
    return tuple(dict.fromkeys(tekst for tekst in skrevet if len(ORD.findall(tekst)) > 1))
