"""The years that a budget is laid in: twelve months at a time from the day the version holds."""

from datetime import date

from alis.domain.avtale.budsjett.grenser import MAKS_AVTALEAR
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Periode, add_months, whole_months
from alis.domain.verdier.periode import EN_DAG


@regel(
    kilde="valg/budsjettar",
    beregnet=_(
        "År {nummer} av avtalen er {verdi}. Kildene sier ikke hvilke år et budsjett skal deles i: vi har valgt tolv "
        "måneder om gangen fra avtalens første dag, slik beløpene i avtalen er regnet."
    ),
)
def avtalear_for(*, gjelder_fra: date, nummer: int) -> Periode:
    """The first year of the agreement is number 1."""
    return Periode(add_months(gjelder_fra, 12 * (nummer - 1)), add_months(gjelder_fra, 12 * nummer) - EN_DAG)


def antall_avtalear(*, gjelder_fra: date, siste_dag: date | None, uten_slutt: int) -> int:
    """How many years, the last perhaps begun only, the agreement has; `uten_slutt` where no last day can be told."""
    if siste_dag is None:
        return min(uten_slutt, MAKS_AVTALEAR)
    hele, rest = divmod(whole_months(gjelder_fra, siste_dag), 12)
    begynt = rest > 0 or add_months(gjelder_fra, 12 * hele) <= siste_dag
    return max(1, min(hele + begynt, MAKS_AVTALEAR))


@regel(
    kilde="valg/siste-kjente-satser",
    oppfylt=_("Satsene for {satsperiode} gjelder hele året {ar}."),
    ikke_oppfylt=_(
        "Satsene for {satsperiode} gjelder når året begynner, men ikke hele året {ar}. Vi bruker dem hele året."
    ),
    uavklart=_(
        "Satsene for {ar} er ikke kjent. Vi bruker de siste kjente, for {satsperiode}, til nye er kunngjort."
    ),
)
def satser_i_avtalearet(*, ar: Periode, satsperiode: Periode) -> Utfall:
    """Whether the rates that the year is counted by are the year's own."""
    if ar.fom not in satsperiode:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if ar.last <= satsperiode.last else Utfall.IKKE_OPPFYLT
