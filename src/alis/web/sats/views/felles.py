"""What the pages of a draft share."""

from typing import Any

from django.utils.translation import gettext as _

from alis.services.felles import EndretAvAndre
from alis.services.sats.satsbilde import Satsbilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tall_fra_skjema import tall_fra_skjema
from alis.web.felles.visning import dato, klokkeslett
from alis.web.kunnskap.satsoversikt import Satsoversikt
from alis.web.kunnskap.styrkemerke import TEGNFORKLARING
from alis.web.sats.ord import STATUSFARGE, STATUSNAVN, settnavn
from alis.web.sats.presenter.apent import lag_apenrader
from alis.web.sats.presenter.nytt import lag_nyheter


def sett_laas(request: Foresporsel) -> int:
    """The state the user had before her; nonsense counts as an old one."""
    return tall_fra_skjema(request, "laas")


def lag_side(bilde: Satsbilde) -> dict[str, Any]:
    """What the page of a draft and the page of approval both show."""
    return {
        "bilde": bilde,
        "navn": settnavn(bilde.sett),
        "status": STATUSNAVN[bilde.status],
        "farge": STATUSFARGE[bilde.status],
        "oversikt": Satsoversikt.fra(bilde.sett),
        "forrige": settnavn(bilde.forrige) if bilde.forrige else "",
        "nytt": lag_nyheter(bilde.forrige, bilde.sett) if bilde.forrige else (),
        "styrker": TEGNFORKLARING,
        "apent": lag_apenrader(bilde.sett),
        "handlinger": {handling.value for handling in bilde.kan},
    }


def endret_tekst(endret: EndretAvAndre) -> str:
    return _("%(navn)s lagret %(dag)s kl. %(tid)s. Ingenting ble gjort. Se hvordan satsene er nå.") % {
        "navn": endret.hvem,
        "dag": dato(endret.naar),
        "tid": klokkeslett(endret.naar),
    }
