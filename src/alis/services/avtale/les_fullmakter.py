"""The powers of attorney that a person can use on a day."""

from datetime import date
from uuid import UUID

from alis.domain.avtale.signering import Fullmakt
from alis.records.parter.queries import fullmakter_pa


def les_fullmakter(*, mottaker_id: UUID, organisasjon_id: UUID, dag: date) -> tuple[Fullmakt, ...]:
    """Only from those who can still sign themselves, and have not taken the power back."""
    rader = (
        fullmakter_pa(dag)
        .filter(mottaker_id=mottaker_id, organisasjon_id=organisasjon_id)
        .order_by("gitt_at")
    )
    return tuple(
        Fullmakt(id=rad.pk, giver_id=rad.giver_id, mottaker_id=rad.mottaker_id, fom=rad.fom, tom=rad.tom)
        for rad in rader
    )
