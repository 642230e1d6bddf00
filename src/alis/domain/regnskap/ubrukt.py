"""Grant that the kommune has received and not had documented cost for."""

from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.regnskap.saldo import Saldo
from alis.domain.verdier import Andel, Belop


@regel(
    kilde=("standardvilkar/tilbakebetaling", "valg/ubrukt-tilskudd"),
    beregnet=_(
        "{element}: staten har betalt {mottatt}. Dokumentert kostnad er {kostnad}, og egenandelen {egenandel}. "
        "Det som ikke er dekket av kostnad, er {verdi}, og regnes som tilskudd som skal tilbake til staten."
    ),
)
def ubrukt_tilskudd(*, element: Element, mottatt: Belop, kostnad: Belop, egenandel: Andel) -> Belop:
    """Element by element: cost over the grant of one does not lessen what is unspent of another.

    `mottatt` is less what is booked as owed back already. The state covers the cost less the kommune's own share, half an
    øre up.
    """
    return max(mottatt - dekket_av_tilskudd(kostnad=kostnad, egenandel=egenandel), Belop.null())


def udekket_tilskudd(saldo: Saldo, *, egenandel: Andel) -> Belop:
    """What the kommune has kept of the grant over the cost. Negative: the cost covers more than it has kept."""
    return beholdt_tilskudd(saldo) - dekket_av_tilskudd(kostnad=saldo.kostnad, egenandel=egenandel)


def dekket_av_tilskudd(*, kostnad: Belop, egenandel: Andel) -> Belop:
    dekket = (1 - Fraction(egenandel)) * kostnad.ore
    return Belop((2 * dekket.numerator + dekket.denominator) // (2 * dekket.denominator))


def beholdt_tilskudd(saldo: Saldo) -> Belop:
    """Received from the state, and not booked as owed back."""
    return saldo.innvilget - saldo.ikke_mottatt


def avkorting(*, belop: Belop, ikke_mottatt: Belop) -> tuple[Belop, Belop]:
    """A cut, in what is never paid out by the state and what is to go back to it."""
    for_utbetaling = min(belop, ikke_mottatt)
    return for_utbetaling, belop - for_utbetaling
