"""Who receives praksiskompensasjon and compensation for lower productivity: it follows from the form of operation."""

from fractions import Fraction

from alis.domain.parter import Driftsform
from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.beregning import Mottaker

_MOTTAKER = {
    Driftsform.NAERINGSDRIVENDE: Mottaker.ALIS,
    Driftsform.ANSATT: Mottaker.KOMMUNE,
    Driftsform.ANNET: Mottaker.FORDELT,
}


@regel(
    kilde=("002/4.1.1-3", "002/4.1.1-4", "002/4.1.1-5"),
    beregnet=_(
        "En næringsdrivende lege får praksiskompensasjonen selv, kommunen får den når legen er ansatt, og ellers deles "
        "den slik partene har avtalt. Her går den til {verdi}."
    ),
)
def mottaker_av_praksiskompensasjon(*, driftsform: Driftsform) -> Mottaker:
    """The doctor who runs her own practice, the kommune that employs her, or both as they have agreed."""
    return _MOTTAKER[driftsform]


@regel(
    kilde=("002/4.1.3-4", "002/4.1.3-5", "002/4.1.3-6"),
    beregnet=_(
        "En næringsdrivende lege får kompensasjonen selv, kommunen får den når legen er ansatt, og ellers deles den "
        "slik partene har avtalt. Her går den til {verdi}."
    ),
)
def mottaker_av_lavere_produktivitet(*, driftsform: Driftsform) -> Mottaker:
    """As for praksiskompensasjon, by its own provision."""
    return _MOTTAKER[driftsform]


def andel_til_alis(driftsform: Driftsform, fordeling_alis: Fraction | None) -> Fraction:
    """The doctor's part: all, nothing, or what the parties have agreed."""
    match driftsform:
        case Driftsform.NAERINGSDRIVENDE:
            return Fraction(1)
        case Driftsform.ANSATT:
            return Fraction(0)
    if fordeling_alis is None:
        raise FordelingMangler("Ved annen driftsform må partene ha avtalt legens andel.")
    return fordeling_alis


class FordelingMangler(ValueError):
    """Neither form of operation decides the recipient, and the parties have agreed no share."""
