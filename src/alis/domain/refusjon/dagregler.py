"""Whether the day of the activity can be claimed for: it must have been, and belong to a grant period that is known."""

from datetime import date

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Periode


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Aktiviteten har vært: {dag}."),
    ikke_oppfylt=_("Aktiviteten er {dag}. Den må ha vært før den kan kreves."),
)
def aktiviteten_har_vart(*, dag: date, idag: date) -> Utfall:
    """Costs are covered afterwards, so the activity has taken place."""
    return Utfall.OPPFYLT if dag <= idag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/refusjon-periode",
    oppfylt=_("Dagen hører til tilskuddsperioden {periode}."),
    uavklart=_(
        "Vi kjenner ikke satsene for {dag} ennå. Kravet kan sendes når tilskuddsperioden er lagt inn. Kladden blir tatt vare på."
    ),
)
def dagen_har_tilskuddsperiode(*, dag: date, periode: Periode | None) -> Utfall:
    """A cost belongs to the grant period that holds its day; without a rate set it cannot be placed."""
    return Utfall.UAVKLART if periode is None else Utfall.OPPFYLT


@regel(
    kilde=("002-2023-06/3", "002/1.2-1"),
    oppfylt=_("Dagen {dag} er i tiden avtalen gir tilskudd for: {avtaletid}."),
    ikke_oppfylt=_(
        "Dagen {dag} er ikke i tiden avtalen gir tilskudd for ({avtaletid}). Staten dekker den trolig ikke, så kommunen "
        "må avgjøre om den betaler selv."
    ),
)
def dagen_er_i_avtaletiden(*, dag: date, avtaletid: tuple[Periode, ...]) -> Utfall:
    """From the last signature to the end of the agreement, within the grant period. The kommune may pay for more."""
    return Utfall.OPPFYLT if any(dag in tid for tid in avtaletid) else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002/1.2-4", "000/opphor-3"),
    oppfylt=_("Legen var i stilling i kommunen den dagen."),
    ikke_oppfylt=_(
        "Legen var ikke i stilling i kommunen {dag}, eller var borte i institusjonstjeneste eller permisjon. Da hviler "
        "avtalen. Kommunen må avgjøre om den dekker dette likevel."
    ),
)
def legen_var_i_stilling(*, dag: date, telledager: tuple[Periode, ...]) -> Utfall:
    """The day is one of those that count: in a municipal post, and not in absence where the activities rest."""
    return Utfall.OPPFYLT if any(dag in dager for dager in telledager) else Utfall.IKKE_OPPFYLT
