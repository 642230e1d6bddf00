"""Count that a version was signed: whoever looked at it before must look again before she takes it back."""

from alis.records.avtale.models import Avtaleversjon


def tell_signering(versjon: Avtaleversjon) -> None:
    versjon.laas += 1
    versjon.save(update_fields=["laas"])
