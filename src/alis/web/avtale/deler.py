"""The parts of a draft: which form and which template each one has."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.avtale.skjema.elementer import Elementskjema
from alis.web.avtale.skjema.partene import Partsskjema
from alis.web.avtale.skjema.stilling import Stillingsskjema
from alis.web.avtale.skjema.veileder import Veilederskjema


@dataclass(frozen=True, kw_only=True)
class Del:
    skjema: type[Delskjema]
    mal: str


DELER: Mapping[Avtaledel, Del] = {
    Avtaledel.PARTENE: Del(skjema=Partsskjema, mal="avtale/del_partene.html"),
    Avtaledel.STILLING: Del(skjema=Stillingsskjema, mal="avtale/del_stilling.html"),
    Avtaledel.VEILEDER: Del(skjema=Veilederskjema, mal="avtale/del_veileder.html"),
    Avtaledel.BELOP: Del(skjema=Elementskjema, mal="avtale/del_elementer.html"),
    Avtaledel.TILLEGG: Del(skjema=Elementskjema, mal="avtale/del_elementer.html"),
    Avtaledel.KOMMUNAL: Del(skjema=Elementskjema, mal="avtale/del_elementer.html"),
}


def lag_skjema(bilde: Utkastbilde, del_: Avtaledel, svar: QueryDict | None) -> Delskjema:
    """The part's form, filled from the draft; with `svar` it holds what the user sent."""
    return DELER[del_].skjema(svar, bilde=bilde, del_=del_)
