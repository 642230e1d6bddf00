"""Find an agreement that the actor's organisation is party to, and put those who change it in line."""

from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.records.plassering.foretaksavtaler import foretaksavtaler_for
from alis.records.plassering.models import Foretaksavtale
from alis.services.felles import hent, krev_laas

MED_PARTENE = ("kommune__organisasjon", "helseforetak", "endret_av", "sendt_av", "oppsagt_av")


def aapne_foretaksavtale(
    *, aktor: Aktor, avtale_id: UUID, laas: int | None = None, for_endring: bool = True
) -> Foretaksavtale:
    """With `laas`, only as the actor saw it. Raises `FinnesIkke` and `EndretAvAndre`.

    A change waits for every other between the same two: the versions are locked together, in the order of their keys.
    """
    avtale = hent(foretaksavtaler_for(aktor).select_related(*MED_PARTENE), pk=avtale_id)
    if for_endring:
        _lock_all(avtale)
        avtale = hent(foretaksavtaler_for(aktor).select_related(*MED_PARTENE), pk=avtale_id)
    if laas is not None:
        krev_laas(avtale, laas)
    return avtale


def _lock_all(avtale: Foretaksavtale) -> None:
    mellom = Foretaksavtale.objects.filter(kommune=avtale.kommune_id, helseforetak=avtale.helseforetak_id)
    list(mellom.order_by("pk").select_for_update(of=("self",), no_key=True).values_list("pk"))
