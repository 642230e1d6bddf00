"""What is done with a claim after it is worked out."""

from dataclasses import replace
from datetime import date, timedelta

from alis.domain.avtale import Element
from alis.domain.avtale.ubrukt import Elementbruk
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.services.opphor.registrer_innbetaling import (
    registrer_innbetaling,
)
from alis.services.opphor.rett_krav import rett_krav
from alis.services.opphor.send_krav import send_krav
from alis.services.opphor.si_imot_krav import si_imot_krav
from factories.opphor import FAKTA, NAA, VALG, Opphorsforlop

SENERE = NAA + timedelta(days=20)


def send(opphor: Opphorsforlop, aktor: Aktor | None = None, laas: int | None = None) -> None:
    send_krav(
        aktor=aktor or opphor.attestant,
        opphor_id=opphor.opphor_id,
        laas=laas or opphor.krav.laas,
        naa=NAA,
    )


def betal(opphor: Opphorsforlop, ore: int, dato: date = date(2026, 2, 10)) -> None:
    registrer_innbetaling(
        aktor=opphor.forlop.koordinator,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        dato=dato,
        belop=Belop(ore),
        naa=SENERE,
    )


def imot(opphor: Opphorsforlop, ord_: str = "Jeg har brukt alt.") -> None:
    si_imot_krav(
        aktor=opphor.forlop.alis,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        innsigelse=ord_,
        naa=SENERE,
    )


def rett(opphor: Opphorsforlop, brukt: int) -> None:
    bruk = Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(1_400_000), brukt=Belop(brukt))
    rett_krav(
        aktor=opphor.forlop.koordinator,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        valg=replace(VALG, fakta=replace(FAKTA, bruk=(bruk,))),
        naa=SENERE,
    )
