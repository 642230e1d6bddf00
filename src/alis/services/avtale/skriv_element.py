"""What is agreed under one element, written into a draft."""

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.records.avtale.models import Avtaleelement, Avtaleversjon


def skriv_element(*, versjon: Avtaleversjon, post: Avtalepost) -> None:
    """An empty post takes the element away. The version must be locked."""
    if post.er_tom:
        versjon.elementer.filter(element=post.element).delete()
        return
    belop = post.belop_per_ar
    Avtaleelement.objects.update_or_create(
        versjon=versjon,
        element=post.element,
        defaults={"avtalt_tekst": post.avtalt, "belop_per_ar": None if belop is None else belop.ore},
    )
