"""What has been proposed and answered about an element, in the order it happened."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.domain.flyt import Forslagstatus
from alis.services.forhandling.forhandlingsbilde import Elementbilde, Forslagsbilde
from alis.web.felles.visning import dato_lang, klokkeslett, kr
from alis.web.forhandling.ord import FORSLAGSFARGE, FORSLAGSSTATUS, forslag_fra


@dataclass(frozen=True, kw_only=True)
class Trekkrad:
    """One proposal with its answer. `svar` says who answered and when; empty while it waits."""

    overskrift: str
    nar: str
    belop: str
    tekst: str
    grunn: str
    status: str
    farge: str
    svar: str
    svargrunn: str


def lag_trekkliste(ett: Elementbilde, leser: Part) -> tuple[Trekkrad, ...]:
    """The newest first."""
    return tuple(_rader(ett, leser))[::-1]


def _rader(ett: Elementbilde, leser: Part) -> Iterator[Trekkrad]:
    for forslag in ett.historikk:
        yield Trekkrad(
            overskrift=f"{forslag.nummer}. {forslag_fra(forslag.fra, leser)}",
            nar=_sent(forslag),
            belop=kr(forslag.post.belop_per_ar),
            tekst=forslag.post.avtalt,
            grunn=forslag.grunn,
            status=str(FORSLAGSSTATUS[forslag.status]),
            farge=FORSLAGSFARGE.get(forslag.status, "neutral"),
            svar=_answered(forslag),
            svargrunn=forslag.svar,
        )


def _sent(forslag: Forslagsbilde) -> str:
    assert forslag.sendt_at is not None  # held by a constraint once it is sent
    return _("%(navn)s, %(dag)s kl. %(tid)s") % {
        "navn": forslag.sendt_av,
        "dag": dato_lang(forslag.sendt_at),
        "tid": klokkeslett(forslag.sendt_at),
    }


def _answered(forslag: Forslagsbilde) -> str:
    if forslag.avgjort_at is None or forslag.status is Forslagstatus.BESVART:
        return ""
    return _("%(navn)s, %(dag)s kl. %(tid)s") % {
        "navn": forslag.avgjort_av,
        "dag": dato_lang(forslag.avgjort_at),
        "tid": klokkeslett(forslag.avgjort_at),
    }
