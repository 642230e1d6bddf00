"""See what a change will do, by making it and taking it back."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utdanning.queries import saker_for
from alis.services.hvile.endringsvirkning import Endringsvirkning, finn_virkning
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


@transaction.atomic
def forhandsvis_endring(*, aktor: Aktor, sak: Saksbilde, endring: Callable[[], object]) -> Endringsvirkning:
    """`endring` is the act itself, so what is shown is what will be, and a refusal is the act's own. Nothing is kept.

    Raises `ManglerRettighet` and all that the act raises.
    """
    aktor.krev(Rettighet.ENDRE_SAK)
    with transaction.atomic():
        endring()
        etter = _les(aktor, sak.sak_id)
        transaction.set_rollback(True)
    return finn_virkning(for_=sak, etter=etter)


def _les(aktor: Aktor, sak_id: UUID) -> Saksbilde:
    return les_saker(aktor=aktor, saker=saker_for(aktor).filter(pk=sak_id))[0]
