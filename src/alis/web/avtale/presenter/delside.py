"""One part of a draft as a page."""

from dataclasses import dataclass

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.felles import EndretAvAndre
from alis.web.avtale.presenter.elementfelt import Elementfelt, Stengt, lag_elementfelter, lag_stengte
from alis.web.avtale.presenter.hentet import hentet_fra
from alis.web.avtale.presenter.ord import SPORSMAL
from alis.web.avtale.presenter.rammepanel import Rammepanel, lag_rammepanel
from alis.web.avtale.presenter.steg import Steg, lag_steg
from alis.web.avtale.presenter.stillingslinje import Stillingslinje, lag_stillingslinjer
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.avtale.skjema.elementer import Elementskjema


@dataclass(frozen=True, kw_only=True)
class Delside:
    """`hentet` says of each field where its value comes from. `endret` is set when someone else came first."""

    overskrift: str
    nummer: int
    antall: int
    steg: tuple[Steg, ...]
    hentet: dict[str, str]
    stillinger: tuple[Stillingslinje, ...]
    elementer: tuple[Elementfelt, ...]
    stengte: tuple[Stengt, ...]
    panel: Rammepanel | None
    retur: str
    endret: EndretAvAndre | None


def lag_delside(
    bilde: Utkastbilde, del_: Avtaledel, skjema: Delskjema, *, retur: str, endret: EndretAvAndre | None
) -> Delside:
    elementskjema = skjema if isinstance(skjema, Elementskjema) else None
    steg = lag_steg(bilde, del_)
    return Delside(
        overskrift=str(SPORSMAL[del_]),
        nummer=next((ett.nummer for ett in steg if ett.er_her), 0),
        antall=len(steg),
        steg=steg,
        hentet={felt.name: hentet_fra(bilde, felt.name) for felt in skjema},
        stillinger=lag_stillingslinjer(bilde),
        elementer=lag_elementfelter(bilde, elementskjema) if elementskjema else (),
        stengte=lag_stengte(bilde, elementskjema) if elementskjema else (),
        panel=lag_rammepanel(bilde, elementskjema.belop()) if elementskjema else None,
        retur=retur,
        endret=endret,
    )
