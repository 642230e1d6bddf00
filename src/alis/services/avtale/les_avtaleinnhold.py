"""The frozen content of a version that has been sent."""

import json

from alis.domain.dokument import Avtaleinnhold, Innhold, Veilederavtaleinnhold, les_innhold
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.utkastfelter import AVTALE


class IkkeSendt(Exception):
    """The version is a draft, or was discarded as one; nothing is frozen. Carries the state it is in."""

    def __init__(self, status: Avtalestatus) -> None:
        super().__init__(status)
        self.status = status


def les_frosset_innhold(versjon: Avtaleversjon) -> Innhold:
    """Exactly what the parties are shown and sign, of any kind of agreement. Raises `IkkeSendt`."""
    if AVTALE not in versjon.innhold:
        raise IkkeSendt(Avtalestatus(versjon.status))
    return les_innhold(json.dumps(versjon.innhold[AVTALE]))


def les_avtaleinnhold(versjon: Avtaleversjon) -> Avtaleinnhold:
    """The content of an ALIS-avtale. Raises `IkkeSendt`."""
    innhold = les_frosset_innhold(versjon)
    assert isinstance(innhold, Avtaleinnhold)
    return innhold


def les_veilederinnhold(versjon: Avtaleversjon) -> Veilederavtaleinnhold:
    """The content of a veilederavtale. Raises `IkkeSendt`."""
    innhold = les_frosset_innhold(versjon)
    assert isinstance(innhold, Veilederavtaleinnhold)
    return innhold
