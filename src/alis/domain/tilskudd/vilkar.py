"""The six conditions for a grant. Each answers with its reason; one that is not met refuses the whole."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from alis.domain.parter import Stillingstype
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.sak import Avtalefakta
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Periode, add_months


@regel(
    kilde="nasjonal-alis/vikarbyra",
    oppfylt=_("Legen har ingen tilknytning til vikarbyrå eller annen kommersiell aktør."),
    ikke_oppfylt=_(
        "Legen er knyttet til et vikarbyrå eller en annen kommersiell aktør. Da gis det ikke tilskudd."
    ),
    uavklart=_("Vi vet ikke om legen er knyttet til et vikarbyrå eller en annen kommersiell aktør."),
    gjelder_ikke=_("I denne tilskuddsperioden har det ikke noe å si om legen er knyttet til et vikarbyrå."),
)
def vikarbyra(*, tilknytning: bool | None, utelukker: bool) -> Utfall:
    """No tie to a vikarbyrå or other commercial actor; None is not known."""
    if not utelukker:
        return Utfall.GJELDER_IKKE
    if tilknytning is None:
        return Utfall.UAVKLART
    return Utfall.IKKE_OPPFYLT if tilknytning else Utfall.OPPFYLT


@regel(
    kilde="nasjonal-alis/vikariat",
    oppfylt=_("Vikariatene som gir tilskudd, varer i mer enn {over_maneder} måneder."),
    ikke_oppfylt=_(
        "Ingen av vikariatene varer i mer enn {over_maneder} måneder, og legen har ingen annen stilling."
    ),
    uavklart=_("Vi vet ikke hvor lenge et vikariat varer. Det må vare i mer enn {over_maneder} måneder."),
    gjelder_ikke=_("Legen er ikke fastlegevikar i tilskuddsperioden."),
)
def vikariat_varighet(*, stillinger: Sequence[Stilling], over_maneder: int) -> Utfall:
    """A substitute's contract is longer than `over_maneder` months. `stillinger` are those of the grant period.

    A position whose contract is too short is left out; the condition fails when nothing is left.
    """
    if not any(er_vikar(stilling) for stilling in stillinger):
        return Utfall.GJELDER_IKKE
    igjen = [stilling for stilling in stillinger if not er_for_kort(stilling, over_maneder)]
    if not igjen:
        return Utfall.IKKE_OPPFYLT
    return Utfall.UAVKLART if any(mangler_vikariatdato(stilling) for stilling in igjen) else Utfall.OPPFYLT


def er_vikar(stilling: Stilling) -> bool:
    return stilling.type is Stillingstype.FASTLEGEVIKAR


def mangler_vikariatdato(stilling: Stilling) -> bool:
    """A substitute whose contract lacks its first or last day."""
    return er_vikar(stilling) and None in (stilling.vikariat_fom, stilling.vikariat_tom)


def er_for_kort(stilling: Stilling, over_maneder: int) -> bool:
    """A substitute's contract that is known to be no longer than `over_maneder` months; such a position never counts."""
    if not er_vikar(stilling) or stilling.vikariat_fom is None or stilling.vikariat_tom is None:
        return False
    return stilling.vikariat_tom < add_months(stilling.vikariat_fom, over_maneder)


@regel(
    kilde="valg/stillingssum",
    oppfylt=_("Stillingene er til sammen {hoyeste} prosent på det meste i tilskuddsperioden."),
    ikke_oppfylt=_(
        "Stillingene er til sammen {hoyeste} prosent {dagen}. Vi har valgt å regne det som en feil som må rettes."
    ),
)
def stillingssum(*, hoyeste: Fraction, dagen: date | None) -> Utfall:
    """On no day of the grant period do the positions sum to more than 100 per cent, absent or not."""
    return Utfall.OPPFYLT if hoyeste <= 100 else Utfall.IKKE_OPPFYLT


def hoyeste_stillingssum(stillinger: Sequence[Stilling], periode: Periode) -> tuple[Fraction, date | None]:
    """The largest sum of percentages on a day of the period, and the first such day.

    The sum only rises on the first day of a position, so those are the days to look at.
    """
    hoyeste, dagen = Fraction(0), None
    for dag in sorted({max(stilling.periode.fom, periode.fom) for stilling in stillinger}):
        summen = sum((s.prosent for s in stillinger if dag in s.periode and dag in periode), Fraction(0))
        if summen > hoyeste:
            hoyeste, dagen = summen, dag
    return hoyeste, dagen


@regel(
    kilde="002-2023-06/3",
    oppfylt=_("Avtalen ble signert {signert}, før tilskuddsperioden er over."),
    ikke_oppfylt=_(
        "Avtalen må være signert av begge senest {siste_dag}, siste dag i tilskuddsperioden. Det er den ikke."
    ),
    gjelder_ikke=_("Kommunen søker bare om tilskudd til veiledning. Da trengs ingen avtale."),
)
def avtale_signert(*, avtale: Avtalefakta | None, signert: date | None, siste_dag: date) -> Utfall:
    """Both parties have signed by the last day of the grant period."""
    if avtale is None:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if signert is not None and signert <= siste_dag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/ny-ordning",
    oppfylt=_("Spesialiseringen startet {start}, før tilskuddsperioden er over."),
    ikke_oppfylt=_(
        "Spesialiseringen starter {start}. Det er etter siste dag i tilskuddsperioden, {siste_dag}."
    ),
    uavklart=_("Vi vet ikke når spesialiseringen startet. Det må være senest {siste_dag}."),
)
def spesialisering_startet(*, start: date | None, siste_dag: date) -> Utfall:
    """The specialisation has begun by the last day of the grant period."""
    if start is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if start <= siste_dag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="002/1.2-2",
    oppfylt=_("Avtaletiden er ikke brukt opp før tilskuddsperioden begynner {forste_dag}."),
    ikke_oppfylt=_("Avtaletiden var brukt opp {siste_dag}, før tilskuddsperioden begynte {forste_dag}."),
    gjelder_ikke=_("Kommunen søker bare om tilskudd til veiledning. Da løper ingen avtaletid."),
)
def fulltidsar(*, avtale: Avtalefakta | None, siste_dag: date | None, forste_dag: date) -> Utfall:
    """The full-time years of the agreement are not used up before the grant period begins."""
    if avtale is None:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if siste_dag is None or siste_dag >= forste_dag else Utfall.IKKE_OPPFYLT
