"""The rate sets of `alis beregn` where there is a database: a version that is published there replaces the one that ships."""

import sys
from functools import cache

from django.db import DatabaseError

import alis.cli.django_klar  # noqa: F401  (first: what follows needs Django ready)
from alis.domain.regel import Satssett
from alis.integrations.satser import hent_satssett as hent_som_folger_med
from alis.services.sats import hent_satssett as hent_som_gjelder

UTEN_DATABASE = "Databasen svarer ikke. Satsene er de som følger med programmet."


@cache
def hent_satssett(navn: str) -> Satssett:
    """Asked once for each name: the command answers and ends. Raises `UkjentSatssett`."""
    try:
        return hent_som_gjelder(navn)
    except DatabaseError:
        print(UTEN_DATABASE, file=sys.stderr)
        return hent_som_folger_med(navn)
