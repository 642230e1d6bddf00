"""One ALIS in the application: what is sought for her, and what the check before sending finds."""

from dataclasses import dataclass

from alis.domain.regel import Satssett
from alis.domain.soknad.finn_funn import finn_funn
from alis.domain.soknad.funn import Funn
from alis.domain.soknad.linjefakta import Linjefakta
from alis.domain.tilskudd import Beregning, Gjelder, Rett, beregn
from alis.domain.verdier import Belop


@dataclass(frozen=True, slots=True, kw_only=True)
class Soknadslinje:
    """`beregning` is by the documented costs. `funn` are the worst first."""

    fakta: Linjefakta
    beregning: Beregning
    funn: tuple[Funn, ...]

    @property
    def gjelder(self) -> Gjelder:
        return self.fakta.sak.gjelder

    @property
    def kostnad(self) -> Belop:
        return sum((rad.kostnad for rad in self.beregning.elementer), Belop.null())

    @property
    def sokt(self) -> Belop | None:
        """None where a rate that decides is not known: then the state has to say the amount."""
        return self.beregning.sum if self.beregning.sum_komplett else None

    @property
    def blir_avslatt(self) -> bool:
        return self.beregning.rett_til_tilskudd is Rett.NEI


def vurder_linje(fakta: Linjefakta, *, satssett: Satssett) -> Soknadslinje:
    """Compute the line, and look for all that is refused, lost or not known."""
    beregning = beregn(fakta.sak, satssett=satssett)
    return Soknadslinje(fakta=fakta, beregning=beregning, funn=finn_funn(fakta, beregning, satssett=satssett))
