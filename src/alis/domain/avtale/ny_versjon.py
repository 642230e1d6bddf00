"""Which changes of course the agreement does not follow by itself: they need a new version that both sign."""

from collections.abc import Sequence
from datetime import date

from alis.domain.parter import Driftsform
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.utdanning import Stilling


@regel(
    kilde=("002-2023-06/1", "000/annet-1"),
    oppfylt=_(
        "Stillingen eller prosenten blir en annen fra {endres} enn den som står i avtalen. Lag en ny versjon, "
        "så sier avtalen det som er riktig."
    ),
    gjelder_ikke=_("Stillingen og prosenten er de samme som før. Avtalen trenger ingen ny versjon."),
)
def ny_stilling_krever_ny_versjon(*, endres: date | None) -> Utfall:
    """The percentage stands in the agreement; `endres` is the first day on which it is another."""
    return Utfall.GJELDER_IKKE if endres is None else Utfall.OPPFYLT


@regel(
    kilde=("002/4.1.1-3", "002/4.1.1-4", "002/4.1.1-5"),
    oppfylt=_(
        "Avtalen er laget for en lege som er {avtalt}, og legen blir {ny}. Da får en annen pengene. Lag en ny versjon."
    ),
    gjelder_ikke=_("Driftsformen er den samme som i avtalen, så de samme får pengene."),
)
def ny_driftsform_krever_ny_versjon(*, avtalt: Driftsform, ny: Driftsform) -> Utfall:
    """The form of operation decides who receives the money."""
    return Utfall.GJELDER_IKKE if avtalt is ny else Utfall.OPPFYLT


def forste_endrede_dag(for_: Sequence[Stilling], etter: Sequence[Stilling]) -> date | None:
    """The first day on which other positions, or other percentages, are held; None where no day is."""
    skiller = {s.periode.fom for s in (*for_, *etter)}
    skiller |= {slutt for s in (*for_, *etter) if (slutt := _dagen_etter(s)) is not None}
    return next((dag for dag in sorted(skiller) if _pa(dag, for_) != _pa(dag, etter)), None)


def _dagen_etter(stilling: Stilling) -> date | None:
    tom = stilling.periode.tom
    return None if tom is None or tom == date.max else date.fromordinal(tom.toordinal() + 1)


def _pa(dag: date, stillinger: Sequence[Stilling]) -> list[tuple[str, object]]:
    return sorted(((s.type.value, s.prosent) for s in stillinger if dag in s.periode), key=str)
