"""What an offer of a place must keep: how long it stands, how far it is from the wish, and whose turn it is."""

from datetime import date, timedelta

from alis.domain.plassering.behov import STORSTE_AVVIK
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import add_months

SVARTID_DAGER = 14


@regel(
    kilde="valg/tilbudsfrist",
    beregnet=_("Tilbudet blir sendt {sendt}, og kan besvares til og med {verdi}."),
)
def tilbudsfrist(*, sendt: date, dager: int | None, begynner: date) -> date:
    """The trust's own number of days where it has one, to the end of the day; never past the day on which the place begins."""
    return min(sendt + timedelta(days=dager or SVARTID_DAGER), begynner)


@regel(
    kilde="003/5-16",
    oppfylt=_("Starten {begynner} er innenfor seks måneder fra ønsket start, {onsket}."),
    ikke_oppfylt=_("Starten {begynner} er mer enn seks måneder fra ønsket start, {onsket}."),
    gjelder_ikke=_("Plassen begynner {begynner}, dagen som var ønsket."),
)
def starten_er_naer_nok(*, onsket: date, begynner: date) -> Utfall:
    """No offer is further from the wish, whatever else the doctor would take. On the very day there is no deviation to judge."""
    if begynner == onsket:
        return Utfall.GJELDER_IKKE
    tidligst, senest = add_months(onsket, -STORSTE_AVVIK), add_months(onsket, STORSTE_AVVIK)
    return Utfall.OPPFYLT if tidligst <= begynner <= senest else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/5-9",
    oppfylt=_("Ingen som kommunen har satt foran, kan bruke plassen og mangler tilbud."),
    ikke_oppfylt=_(
        "Kommunen har satt nummer {foran} foran nummer {nummer}. Plassen kan brukes der, og skal tilbys der først."
    ),
)
def kommunens_rekkefolge_er_fulgt(*, nummer: int, foran: int | None) -> Utfall:
    """`foran` is the lowest number before hers of one who could use the place and has neither offer nor said no to it."""
    return Utfall.OPPFYLT if foran is None else Utfall.IKKE_OPPFYLT
