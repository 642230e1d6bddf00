"""The frozen content of a version that has been sent."""

import json

from alis.domain.dokument import Avtaleinnhold, les_innhold
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.utkastfelter import AVTALE


class IkkeSendt(Exception):
    """The version is a draft; nothing is frozen yet."""


def les_avtaleinnhold(versjon: Avtaleversjon) -> Avtaleinnhold:
    """Exactly what the parties are shown and sign. Raises `IkkeSendt`."""
    if AVTALE not in versjon.innhold:
        raise IkkeSendt
    return les_innhold(json.dumps(versjon.innhold[AVTALE]))
