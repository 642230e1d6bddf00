"""What a rule says of a need, with the place where it stands."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from alis.domain.regel import Utfall, Vurdering
from alis.web.felles.kildevisning import Kildevisning, vis_kilde


@dataclass(frozen=True, kw_only=True)
class Regelrad:
    """What a rule says, and where it stands. `av_hovedregelen`: a main rule is not kept."""

    tekst: str
    kilde: Kildevisning
    av_hovedregelen: bool = False


def lag_regelrad(vurdering: Vurdering[Any]) -> Regelrad:
    return Regelrad(
        tekst=vurdering.begrunn(_),
        kilde=vis_kilde(vurdering.kilde),
        av_hovedregelen=vurdering.utfall is Utfall.IKKE_OPPFYLT,
    )
