"""The evaluations behind an agreement, as they are kept with its documents."""

from typing import Any

from alis.domain.regel import Vurdering
from alis.services.avtale.utkastbilde import Utkastbilde


def list_vurderinger(bilde: Utkastbilde) -> list[dict[str, Any]]:
    """Every rule's answer: about the content, then about the grant that the amounts are held against."""
    om_innholdet = [punkt.vurdering for punkt in bilde.kontrollpunkter if punkt.vurdering is not None]
    om_elementene = list(bilde.elementvurderinger.values())
    om_tilskuddet = list(bilde.ramme.beregning.vilkar) if bilde.ramme else []
    return [vurdering_som_json(vurdering) for vurdering in (*om_elementene, *om_innholdet, *om_tilskuddet)]


def vurdering_som_json(vurdering: Vurdering[Any]) -> dict[str, Any]:
    return {
        "regel": vurdering.regel,
        "kilder": list(vurdering.kilder),
        "utfall": vurdering.utfall.value,
        "begrunnelse": vurdering.begrunnelse,
    }
