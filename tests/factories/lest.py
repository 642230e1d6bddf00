"""What a page asks to have read, sent back as a browser would when «likevel» is pressed."""

import html
import re
from typing import Any

from django.test import Client


def send_likevel(klient: Client, adresse: str, felter: dict[str, Any], **kwargs: Any) -> Any:
    """The press that is warned, and the one after it; one that is not warned is the only one."""
    svar = klient.post(adresse, felter, **kwargs)
    lest = les_det(svar)
    return klient.post(adresse, felter | lest, **kwargs) if lest["lest"] else svar


def les_det(svar: Any) -> dict[str, Any]:
    side = svar.content.decode()
    return {
        "likevel": "ja",
        "lest": [html.unescape(en) for en in re.findall(r'name="lest" value="([^"]*)"', side)],
    }
