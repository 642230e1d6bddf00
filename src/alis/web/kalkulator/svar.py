"""The answer as the page shows it: the sum first, then each part of it, then why."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from alis.domain.avtale import Element
from alis.domain.regel import Satsstatus, Utfall
from alis.domain.tilskudd import Beregning, Rett, beregn
from alis.domain.verdier import Belop
from alis.services.sats import satssett_for
from alis.web.felles.apenlinje import Apenlinje, lag_apenlinje
from alis.web.felles.regneblokker import lag_regneblokker
from alis.web.felles.regnet import Regneblokk
from alis.web.kalkulator.kommunevalg import Kommunevalg, kommuner
from alis.web.kalkulator.rader import Rad, lag_rader
from alis.web.kalkulator.sak import lag_sak
from alis.web.kalkulator.skjema import Kalkulatorskjema
from alis.web.kalkulator.uavklart import Mangel, les_mangler


@dataclass(frozen=True, kw_only=True)
class Svar:
    """`avslag` says which conditions are not met and why; empty where there is a right to a grant. `ingen_kjent`: no
    known amount is over nought, so the sum says nothing.
    """

    sum: Belop
    er_komplett: bool
    ingen_kjent: bool
    avslag: tuple[str, ...]
    rader: tuple[Rad, ...]
    mangler: tuple[Mangel, ...]
    blokker: tuple[Regneblokk, ...]
    ubekreftet: bool
    satsmerknad: str
    har_gradert_tillegg: bool
    fom: date
    tom: date
    kuttet: bool
    """The period asked for reaches past the rates: the answer stops where they do."""
    kommune: Kommunevalg | None
    apent: Apenlinje | None


def lag_svar(skjema: Kalkulatorskjema) -> Svar:
    """Computes by the rates of the first day asked for. Raises `IngenSatserForDagen` where there are none."""
    svarene = skjema.cleaned_data
    satssett = satssett_for(svarene["fra"])
    beregning = beregn(lag_sak(skjema), satssett=satssett)
    return Svar(
        sum=beregning.sum,
        er_komplett=beregning.sum_komplett,
        ingen_kjent=not beregning.sum_komplett and beregning.sum == Belop.null(),
        avslag=_avslag(beregning),
        rader=tuple(lag_rader(beregning)),
        mangler=les_mangler(beregning.uavklart),
        blokker=tuple(lag_regneblokker(beregning, med_kostnad=skjema.kostnader())),
        ubekreftet=satssett.status is Satsstatus.UBEKREFTET,
        satsmerknad=satssett.merknad,
        har_gradert_tillegg=satssett.sentralitetstillegg.gradert and _gir_tillegg(beregning),
        fom=svarene["fra"],
        tom=min(svarene["til"], satssett.tom),
        kuttet=svarene["til"] > satssett.tom,
        kommune=kommuner()[svarene["kommune"]] if svarene["kommune"] else None,
        apent=lag_apenlinje(satssett),
    )


def _avslag(beregning: Beregning) -> tuple[str, ...]:
    if beregning.rett_til_tilskudd is not Rett.NEI:
        return ()
    return tuple(
        vilkar.begrunn(gettext) for vilkar in beregning.vilkar if vilkar.utfall is Utfall.IKKE_OPPFYLT
    )


def _gir_tillegg(beregning: Beregning) -> bool:
    tillegg = beregning.element(Element.SENTRALITETSTILLEGG).tilskudd
    return tillegg is not None and tillegg > Belop.null()
