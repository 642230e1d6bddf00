"""The case that a version belongs to, as the actor may see it."""

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


def les_saksbilde(*, aktor: Aktor, versjon: Avtaleversjon) -> Saksbilde:
    """The version has been found for the actor already, so the case is hers to see."""
    saker = AlisSak.objects.filter(pk=versjon.avtale.sak_id)
    return les_saker(aktor=aktor, saker=saker)[0]
