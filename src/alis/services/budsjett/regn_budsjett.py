"""Count a budget by the same rules and rates as the grant."""

from collections.abc import Mapping, Sequence
from datetime import date

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.budsjett import (
    Budsjettlinje,
    TilskuddIAret,
    antall_avtalear,
    avtalear_for,
    fordel,
    regn_kostnader,
    satser_i_avtalearet,
)
from alis.domain.verdier import Belop
from alis.services.avtale.ramme import Ramme
from alis.services.avtale.regn_avtalear import regn_avtalear
from alis.services.budsjett.budsjettbilde import Budsjettar, Utregning
from alis.services.utdanning.saksbilde import Saksbilde


def regn_budsjett(
    *,
    utkast: Avtaleutkast,
    sak: Saksbilde,
    forste_versjon: date | None,
    linjer: Sequence[Budsjettlinje],
) -> Utregning | None:
    """Return every year of the agreement, and of rows that stand after it. None until there is a first day and a
    position."""
    kostnader = regn_kostnader(linjer)

    def ramme_i(nummer: int) -> Ramme | None:
        return regn_avtalear(
            utkast=utkast,
            sak=sak,
            nummer=nummer,
            forste_versjon=forste_versjon,
            kostnader=kostnader.get(nummer, {}),
        )

    forste = ramme_i(1)
    if forste is None:
        return None
    antall = _years(forste)
    rammer = {1: forste}
    for nummer in range(2, max(antall, *kostnader, 1) + 1):
        ramme = ramme_i(nummer)
        assert ramme is not None  # as for the first year
        rammer[nummer] = ramme
    return Utregning(
        ar=tuple(_year(nummer, rammer[1].fom, ramme, antall) for nummer, ramme in rammer.items()),
        budsjett=fordel(linjer, tilskudd=[_grants(nummer, ramme) for nummer, ramme in rammer.items()]),
    )


def regn_antall_ar(*, utkast: Avtaleutkast, sak: Saksbilde, forste_versjon: date | None) -> int:
    """How many years the agreement has, without the budget of any. 0 until there is a first day and a position."""
    forste = regn_avtalear(utkast=utkast, sak=sak, nummer=1, forste_versjon=forste_versjon)
    return _years(forste) if forste else 0


def _years(forste: Ramme) -> int:
    fulltid = forste.beregning.fulltid
    return antall_avtalear(
        gjelder_fra=forste.fom,
        siste_dag=fulltid.siste_dag if fulltid else None,
        uten_slutt=forste.satssett.vilkar.maks_ar_fulltid,
    )


def _year(nummer: int, gjelder_fra: date, ramme: Ramme, antall: int) -> Budsjettar:
    periode = avtalear_for(gjelder_fra=gjelder_fra, nummer=nummer)
    return Budsjettar(
        nummer=nummer,
        periode=periode,
        satser=satser_i_avtalearet(ar=periode.verdi, satsperiode=ramme.satssett.periode),
        ramme=ramme,
        etter_avtalen=nummer > antall,
    )


def _grants(nummer: int, ramme: Ramme) -> TilskuddIAret:
    tilskudd: Mapping[Element, Belop | None] = {
        beregnet.element: beregnet.tilskudd for beregnet in ramme.beregning.elementer
    }
    return TilskuddIAret(
        avtalear=nummer,
        periode=ramme.beregning.satssett.periode,
        tak=ramme.tak,
        tilskudd=tilskudd,
    )
