"""Who may give and end which roles, beside holding the right `GI_ROLLE`."""

from collections.abc import Mapping
from types import MappingProxyType

from alis.domain.tilgang.rolle import Rolle

I_KOMMUNEN = frozenset({Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.VEILEDER, Rolle.REVISOR})

# No one gives the role `alis`: it follows from being registered with a case.
KAN_GI: Mapping[Rolle, frozenset[Rolle]] = MappingProxyType(
    {
        # In her own kommune, and never to herself.
        Rolle.KOORDINATOR: I_KOMMUNEN,
        # In any organisation, and never to herself.
        Rolle.SAKSBEHANDLER: frozenset(Rolle) - {Rolle.ALIS},
    }
)
