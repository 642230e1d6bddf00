"""A grant is registered once, whether it is written on the case or comes with the answer to an application."""

from collections.abc import Collection, Mapping
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo


class AltInnvilget(Exception):
    """The books hold a grant for this already. Carries how much, by case, period and element.

    Whoever knows that it is another decision, made on a complaint or for more, says so and registers it beside the first.
    """

    def __init__(self, innvilget: Mapping[Saldonokkel, Belop]) -> None:
        super().__init__(", ".join(f"{sted.element} {belop}" for sted, belop in innvilget.items()))
        self.innvilget = innvilget


def krev_nytt_tilskudd(steder: Collection[tuple[UUID, Element]], *, tilskuddsperiode: str) -> None:
    """`steder` are cases and elements, of cases that the act has locked. Raises `AltInnvilget`."""
    saldoer = les_saldo(saker={sak_id for sak_id, _element in steder}, tilskuddsperiode=tilskuddsperiode)
    innvilget = {
        nokkel: saldo.innvilget
        for nokkel, saldo in saldoer.items()
        if (nokkel.sak_id, nokkel.element) in steder and saldo.innvilget
    }
    if innvilget:
        raise AltInnvilget(innvilget)
