"""What an amendment takes over from the signing plan of the version before it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering.plan import Signeringsplan, Underskriver, lag_plan, rekkefolge_i


@dataclass(frozen=True, kw_only=True)
class Planarv:
    """`utelatte` were named in the older plan, and can no longer sign for the kommune."""

    plan: Signeringsplan
    utelatte: tuple[UUID, ...] = ()


def arv_plan(gammel: Signeringsplan, *, parter: Sequence[Part], signatarer: Collection[UUID]) -> Planarv:
    """The same signers in the same order, but those who are not among `signatarer` (who can sign for the kommune now).

    Where none of the kommune's own is left, anyone who can sign may.
    """
    kommunens = [
        Underskriver(person_id=krav.person_id, tittel=krav.tittel)
        for krav in gammel.krav
        if krav.part is Part.KOMMUNE
    ]
    blir = [ett for ett in kommunens if ett.person_id is None or ett.person_id in signatarer]
    return Planarv(
        plan=lag_plan(parter=parter, rekkefolge=rekkefolge_i(gammel), underskrivere=blir or [Underskriver()]),
        utelatte=tuple(ett.person_id for ett in kommunens if ett not in blir and ett.person_id is not None),
    )
