"""Money paid to the doctor and not used when the agreement ends. The sources contradict each other: the rule is chosen."""

from dataclasses import dataclass
from enum import StrEnum

from alis.domain.avtale.element import Element
from alis.domain.regel import Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop


class Ubruktregel(StrEnum):
    """What is done with it. Whoever ends the agreement chooses, and says who decided and why."""

    TILBAKEBETALES = "tilbakebetales"
    OVERFORES = "overfores"
    BEHOLDES = "beholdes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Elementbruk:
    """What the doctor has been paid under an element, and what she has used of it. None is not known."""

    element: Element
    utbetalt: Belop | None
    brukt: Belop | None


@regel(
    kilde="valg/ubrukt-per-element",
    beregnet=_("{element}: utbetalt {utbetalt}, brukt {brukt}. Ubrukt er {verdi}."),
    uavklart=_("{element}: utbetalt er {utbetalt} og brukt {brukt}. Da vet vi ikke hva som er ubrukt."),
)
def ubrukt_av_elementet(*, element: Element, utbetalt: Belop | None, brukt: Belop | None) -> Belop | None:
    """Element by element: what is used over the payment of one does not lessen another."""
    if utbetalt is not None and not utbetalt:
        return Belop.null()
    if utbetalt is None or brukt is None:
        return None
    return max(utbetalt - brukt, Belop.null())


@regel(
    kilde=("standardvilkar/tilbakebetaling", "valg/ubrukt-tilbakebetales"),
    beregnet=_(
        "Ubrukte penger betales tilbake. Legen betaler {verdi} til kommunen, som gjør opp med staten."
    ),
    uavklart=_("Ubrukte penger betales tilbake, men vi vet ikke hvor mye som er ubrukt."),
)
def ubrukt_tilbakebetales(*, ubrukt: Belop | None) -> Belop | None:
    """The kommune has the money back and settles with the state."""
    return ubrukt


@regel(
    kilde="valg/ubrukt-overfores",
    beregnet=_("Ubrukte penger følger legen til neste avtale. Legen betaler {verdi} tilbake nå."),
)
def ubrukt_overfores(*, ubrukt: Belop | None) -> Belop:
    """It follows the doctor to her next agreement, so nothing is claimed now, however much it is."""
    return Belop.null()


@regel(
    kilde=("valg/ubrukt-beholdes", "standardvilkar/omdisponering"),
    beregnet=_(
        "Partene har avtalt at legen beholder det som er ubrukt. Legen betaler {verdi} tilbake. "
        "Staten kan kreve pengene av kommunen hvis bruken ikke er godkjent."
    ),
)
def ubrukt_beholdes(*, ubrukt: Belop | None) -> Belop:
    """Agreed to be kept; the kommune answers to the state for it."""
    return Belop.null()


def vurder_ubrukt(*, regel: Ubruktregel, ubrukt: Belop | None) -> Vurdering[Belop | None]:
    """What the doctor pays back of it, by the rule that is chosen."""
    match regel:
        case Ubruktregel.TILBAKEBETALES:
            return ubrukt_tilbakebetales(ubrukt=ubrukt)
        case Ubruktregel.OVERFORES:
            return ubrukt_overfores(ubrukt=ubrukt)
    return ubrukt_beholdes(ubrukt=ubrukt)
