"""How much is claimed: what is left after the fund, or hours by the rate set's own rate, within the frame of the year."""

from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.refusjon.utlegg import MED_FOND_II
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop
from alis.domain.verdier.tall import rund


@regel(
    kilde="002/4.1.1-1",
    beregnet=_("{timer} timer borte fra praksis × {timesats} × {faktor} × legens andel {andel:%} = {verdi}."),
    uavklart=_("Satsen for praksiskompensasjon er ikke kjent i denne perioden. Skriv beløpet selv."),
)
def kompensasjon_for_timer(
    *, timer: Fraction, timesats: Belop | None, faktor: Fraction | None, andel: Fraction
) -> Belop | None:
    """By the rate set's own hourly rate, rounded half up to whole øre once. `andel` is the doctor's part."""
    if timesats is None or faktor is None:
        return None
    return Belop(rund(timer * timesats.ore * faktor * andel, 1))


@regel(
    kilde=("002/4.1.2-1", "002/4.1.2-2"),
    beregnet=_("Utgiften var {utgift}, og Fond II dekker {fond_ii}. Da kan {verdi} kreves av kommunen."),
)
def rest_etter_fond_ii(*, utgift: Belop, fond_ii: Belop) -> Belop:
    """The agreement covers what the fund does not."""
    return utgift - fond_ii


@regel(
    kilde="002/4.1.2-1",
    oppfylt=_("Fond II kan dekke en del av utgifter til læringsaktiviteter."),
    ikke_oppfylt=_("Fond II dekker bare læringsaktiviteter. La feltet for Fond II stå tomt for «{element}»."),
    gjelder_ikke=_("Fond II er ikke brukt."),
)
def fond_ii_passer(*, element: Element, fond_ii: Belop) -> Utfall:
    """The fund is for learning activities alone."""
    if not fond_ii:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if element in MED_FOND_II else Utfall.IKKE_OPPFYLT


@regel(
    kilde="002/4.1.2-2",
    oppfylt=_("Det er {belop} igjen å kreve."),
    ikke_oppfylt=_(
        "Det er ingenting igjen å kreve: beløpet er {belop}. Se over utgiften og det Fond II dekker."
    ),
)
def noe_a_kreve(*, belop: Belop) -> Utfall:
    """More than nothing is left for the kommune to cover."""
    return Utfall.OPPFYLT if belop.ore > 0 else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Med dette kravet er {i_alt} av rammen på {ramme} brukt i perioden."),
    ikke_oppfylt=_(
        "Med dette kravet er {i_alt} brukt i perioden, og rammen er {ramme}. Det som er over rammen, dekker ikke staten. "
        "Kommunen avgjør om den betaler det selv."
    ),
    uavklart=_(
        "Rammen for «{element}» i perioden er ikke kjent. Til nå er {i_alt} brukt, dette kravet medregnet."
    ),
)
def innenfor_rammen(*, element: Element, i_alt: Belop, ramme: Belop | None) -> Utfall:
    """`i_alt` is what is claimed in the period with this claim, and what the kommune itself has used. Costs are covered up to set amounts."""
    if ramme is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if i_alt <= ramme else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/bilag",
    oppfylt=_("Utgiften er dokumentert. Antall filer: {antall}."),
    ikke_oppfylt=_(
        "Utgiften er ikke dokumentert. Legg ved kvittering eller faktura, ellers kan kommunen sende kravet tilbake."
    ),
    gjelder_ikke=_("{element} er ikke en utgift med kvittering."),
)
def utgiften_er_dokumentert(*, element: Element, antall: int) -> Utfall:
    """What has been paid for has a receipt. Time away from practice has none."""
    if element is not Element.LAERINGSAKTIVITETER and not antall:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if antall else Utfall.IKKE_OPPFYLT
