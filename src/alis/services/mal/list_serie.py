"""The versions of one template that agreements are or have been made from."""

from alis.domain.dokument import Mal
from alis.integrations.dokument import hent_mal, list_maler
from alis.records.mal.models import Malversjon
from alis.records.mal.queries import BRUKT
from alis.services.mal.les_malversjon import les_malversjon


def list_serie(navn: str) -> tuple[Mal, ...]:
    """Those that ship and those that are published, in the order in which agreements may begin to be made from them.

    Empty for a name that is not there. One query.
    """
    sendt_med = [hent_mal(mal, versjon) for mal, versjon in list_maler() if mal == navn]
    lagret = Malversjon.objects.filter(serie__navn=navn, status__in=BRUKT).select_related("serie")
    return tuple(sorted([*sendt_med, *map(les_malversjon, lagret)], key=lambda mal: mal.bruk.fom))
