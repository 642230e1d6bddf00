"""The rules' answers as they are kept with what they gave."""

from collections.abc import Sequence
from typing import Any

from alis.domain.regel import Vurdering


def vurderinger_som_json(vurderinger: Sequence[Vurdering[object]]) -> list[dict[str, Any]]:
    """The reason is kept filled and in bokmål: it says what was known then, whatever the words become later."""
    return [
        {
            "regel": vurdering.regel,
            "kilder": list(vurdering.kilder),
            "utfall": vurdering.utfall.value,
            "begrunnelse": vurdering.begrunnelse,
        }
        for vurdering in vurderinger
    ]
