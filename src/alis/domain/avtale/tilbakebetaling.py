"""What a doctor pays back of a lump sum when she leaves within the grant year (000, Opphør)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.regel import Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop, Periode, whole_months
from alis.domain.verdier.periode import EN_DAG
from alis.domain.verdier.tall import rund


class ArUtenHelManed(ValueError):
    """The grant year holds not one whole month, so it has no twelfths to pay back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbakebetaling:
    gjenstaende_maneder: int
    av_maneder: int
    belop: Belop
    utregning: tuple[Vurdering[object], ...]


def beregn_tilbakebetaling(*, ar: Periode, engangsbelop: Belop, fratredelse: date) -> Tilbakebetaling:
    """The sum to pay back when `fratredelse` is the last day in the post. Raises `ArUtenHelManed`."""
    av = maneder_i_aret(ar=ar)
    if not av.verdi:
        raise ArUtenHelManed(f"{ar} har ingen hel måned.")
    gjenstaende = gjenstaende_maneder(ar=ar, fratredelse=fratredelse)
    belop = tilbakebetaling(engangsbelop=engangsbelop, gjenstaende=gjenstaende.verdi, av=av.verdi)
    return Tilbakebetaling(
        gjenstaende_maneder=gjenstaende.verdi,
        av_maneder=av.verdi,
        belop=belop.verdi,
        utregning=(av, gjenstaende, belop),
    )


@regel(kilde="000/opphor-2", beregnet=_("Året {ar} har {verdi} hele måneder."))
def maneder_i_aret(*, ar: Periode) -> int:
    """The whole months of the grant year."""
    return whole_months(ar.fom, ar.last)


@regel(
    kilde=("000/opphor-2", "valg/begynt-maned"),
    beregnet=_(
        "Siste dag i stillingen er {fratredelse}. Da gjenstår {verdi} hele måneder. "
        "Kilden sier ikke hva som gjelder for en påbegynt måned: vi har valgt at den ikke betales tilbake."
    ),
)
def gjenstaende_maneder(*, ar: Periode, fratredelse: date) -> int:
    """The whole months left of the year after the last day in the post."""
    if fratredelse >= ar.last:
        return 0
    return whole_months(max(ar.fom, fratredelse + EN_DAG), ar.last)


@regel(
    kilde=("000/opphor-2", "valg/avrunding"),
    beregnet=_("{engangsbelop} × {gjenstaende} ÷ {av} = {verdi}, avrundet til nærmeste øre."),
)
def tilbakebetaling(*, engangsbelop: Belop, gjenstaende: int, av: int) -> Belop:
    """The part of the lump sum that the remaining months make up, rounded half up to whole øre."""
    return Belop(rund(Fraction(engangsbelop.ore * gjenstaende, av), 1))


@regel(
    kilde=("000/opphor-2", "valg/bortfall-hele-belopet"),
    beregnet=_(
        "Avtalen begynner aldri å gjelde, så ingen tolvdel av engangsbeløpet er brukt. Legen betaler tilbake {verdi}."
    ),
)
def hele_engangsbelopet(*, engangsbelop: Belop) -> Belop:
    """All twelfths remain, whenever in the grant year the agreement was ended."""
    return engangsbelop
