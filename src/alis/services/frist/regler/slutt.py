"""What ends: a position, a substitute contract, an agreed last day, and the five full-time years."""

from collections.abc import Iterator
from datetime import date

from alis.domain.avtale.frister import avtalens_slutt, femarenes_slutt, stillingens_slutt, vikariatfrist
from alis.domain.frist import Frist, Fristslag
from alis.domain.parter import Stillingstype
from alis.domain.verdier import add_months
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.felles import lag_frist
from alis.services.sats import nasjonale_satssett
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import er_i_gang, gjeldende


def sluttfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    for sak in utvalg.bilder:
        yield from forleng_vikariatet(sak, utvalg.idag)
        yield from stilling_slutter(sak, utvalg.idag)
        yield from avtale_slutter(sak, utvalg.idag)
        yield from fem_ar_brukt(sak, utvalg.idag)


def forleng_vikariatet(sak: Saksbilde, idag: date) -> Iterator[Frist]:
    """A substitute contract must be longer than the rate set's months to give a grant; the deadline is its end."""
    maneder = nasjonale_satssett()[-1].vilkar.vikariat_over_maneder
    for s in sak.stillinger:
        if s.type is not Stillingstype.FASTLEGEVIKAR or s.vikariat_fom is None or s.vikariat_tom is None:
            continue
        if idag <= s.vikariat_tom < add_months(s.vikariat_fom, maneder):
            regnet = vikariatfrist(siste_dag=s.vikariat_tom, over_maneder=maneder)
            yield lag_frist(sak, Fristslag.FORLENG_VIKARIATET, regnet, objekt=s)


def stilling_slutter(sak: Saksbilde, idag: date) -> Iterator[Frist]:
    """The last position ends and nothing follows; the agreement ends with it."""
    if not er_i_gang(sak, idag) or any(s.tom is None for s in sak.stillinger):
        return
    siste = max(s.tom for s in sak.stillinger if s.tom)
    yield lag_frist(sak, Fristslag.STILLING_SLUTTER, stillingens_slutt(siste_dag=siste))


def avtale_slutter(sak: Saksbilde, idag: date) -> Iterator[Frist]:
    versjon = gjeldende(sak)
    if versjon and versjon.gjelder_til and versjon.gjelder_til >= idag:
        regnet = avtalens_slutt(siste_dag=versjon.gjelder_til)
        yield lag_frist(sak, Fristslag.AVTALE_SLUTTER, regnet, objekt=versjon)


def fem_ar_brukt(sak: Saksbilde, idag: date) -> Iterator[Frist]:
    """Five full-time years are used up (002 §1.2); after that no grant is given. The day is the case's, whatever version."""
    bruk = beregn_femarsbruk(sak=sak) if gjeldende(sak) else None
    if bruk and bruk.siste_dag and bruk.siste_dag >= idag:
        yield lag_frist(sak, Fristslag.FEM_AR_BRUKT, femarenes_slutt(siste_dag=bruk.siste_dag))
