"""The rows of the list of agreements with supervisors."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.list_avtaler import Avtalefilter
from alis.services.veilederavtale.list_veilederavtaler import Veilederlinje, Veilederside
from alis.web.avtale.presenter.ord import STATUSFARGE, STATUSNAVN


@dataclass(frozen=True, kw_only=True)
class Veilederrad:
    """`gjelder_fra` is empty for one that fell away: it holds on no day."""

    linje: Veilederlinje
    gjelder_fra: date | None
    lenke: str
    status: str
    farge: str


@dataclass(frozen=True, kw_only=True)
class Filtervalg:
    navn: str
    lenke: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Listeside:
    rader: tuple[Veilederrad, ...]
    filtre: tuple[Filtervalg, ...]
    neste: str
    til_sak: str


def lag_listeside(side: Veilederside, filter_: Avtalefilter, sak_id: UUID | None) -> Listeside:
    sak = {"sak": str(sak_id)} if sak_id else {}
    valg = {
        Avtalefilter.GJELDENDE: _("Gjeldende og under arbeid"),
        Avtalefilter.SENDT: _("Sendt til signering"),
        Avtalefilter.TIDLIGERE: _("Tidligere"),
    }
    return Listeside(
        rader=tuple(_row(linje) for linje in side.linjer),
        filtre=tuple(
            Filtervalg(navn=navn, lenke=f"?{urlencode({**sak, 'vis': ett})}", er_valgt=ett is filter_)
            for ett, navn in valg.items()
        ),
        neste=f"?{urlencode({**sak, 'vis': filter_, 'etter': side.neste})}" if side.neste else "",
        til_sak=f"/alis/{sak_id}/" if sak_id else "",
    )


def _row(linje: Veilederlinje) -> Veilederrad:
    return Veilederrad(
        linje=linje,
        gjelder_fra=None if linje.status is Avtalestatus.BORTFALT else linje.gjelder_fra,
        lenke=reverse("veilederavtale:vis", args=[linje.versjon_id]),
        status=str(STATUSNAVN[linje.status]),
        farge=STATUSFARGE[linje.status],
    )
