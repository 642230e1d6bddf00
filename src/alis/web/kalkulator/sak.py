"""From the answers on the page to the facts that the law library reads."""

from datetime import date
from fractions import Fraction
from typing import Any

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Gjelder, Tilskuddssak
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Andel, Belop, Periode
from alis.web.kalkulator.kommunevalg import kommuner
from alis.web.kalkulator.skjema import Kalkulatorskjema


def lag_sak(skjema: Kalkulatorskjema) -> Tilskuddssak:
    """What is left open is taken as favourable: signed and in specialisation from the first day, no vikarbyrå."""
    svar = skjema.cleaned_data
    forste_dag: date = svar["fra"]
    gjelder = Gjelder(svar["gjelder"] or Gjelder.ALIS_AVTALE)
    return Tilskuddssak(
        gjelder=gjelder,
        sentralitetsklasse=klasse(svar["kommune"]),
        start_spesialisering=svar["spesialisering"] or forste_dag,
        forste_dato_fastlege=svar["forste"],
        avtale=_avtale(svar) if gjelder is Gjelder.ALIS_AVTALE else None,
        vikarbyra=svar["vikarbyra"],
        stillinger=(_stilling(svar),),
        fravar=(),
        kostnader=_kostnader(skjema.kostnader()),
    )


def klasse(kommunenummer: str) -> int | None:
    """The newest known centrality class; None for no kommune or none known."""
    sentralitet = kommuner()[kommunenummer].sentralitet if kommunenummer else None
    return sentralitet.klasse if sentralitet else None


def _avtale(svar: dict[str, Any]) -> Avtalefakta:
    driftsform = Driftsform(svar["driftsform"] or Driftsform.NAERINGSDRIVENDE)
    return Avtalefakta(
        signert=svar["signert"] or svar["fra"],
        gjelder_fra=svar["fra"],
        gjelder_til=None,
        driftsform=driftsform,
        fordeling_alis=Andel(Fraction(svar["fordeling"]) / 100) if driftsform is Driftsform.ANNET else None,
    )


def _stilling(svar: dict[str, Any]) -> Stilling:
    type_ = Stillingstype(svar["stilling"])
    er_vikar = type_ is Stillingstype.FASTLEGEVIKAR
    return Stilling(
        type=type_,
        prosent=Fraction(svar["prosent"]),
        periode=Periode(svar["fra"], svar["til"]),
        vikariat_fom=svar["vikariat_fra"] if er_vikar else None,
        vikariat_tom=svar["vikariat_til"] if er_vikar else None,
    )


def _kostnader(skrevne: dict[Element, int]) -> dict[Element, Belop]:
    """Where no cost is written, the answer is the cap itself."""
    return {**HELE_RAMMEN, **{element: Belop(ore) for element, ore in skrevne.items()}}
