"""The kinds of agreement that share one library of templates and one life, and who the parties to each are."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from alis.domain.avtale.part import Part


class Avtaleslag(StrEnum):
    """Each belongs to one case: the ALIS-avtale is with the doctor, the veilederavtale with the one who supervises her."""

    ALIS_AVTALE = "alis_avtale"
    VEILEDERAVTALE = "veilederavtale"


PARTER: Mapping[Avtaleslag, tuple[Part, ...]] = MappingProxyType(
    {
        Avtaleslag.ALIS_AVTALE: (Part.KOMMUNE, Part.ALIS),
        Avtaleslag.VEILEDERAVTALE: (Part.KOMMUNE, Part.VEILEDER),
    }
)
"""The kommune first, as on the paper."""
