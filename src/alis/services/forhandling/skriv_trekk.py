"""A journal line about a move in the bargaining."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.services.journal import skriv_linje


def skriv_trekk(
    *, aktor: Aktor, versjon: Avtaleversjon, rad: Forslag, handling: str, naa: datetime, privat: bool = False
) -> None:
    """Which element, which number and the amount; never the words of the parties.

    A draft is told of without the case (`privat`), so that it does not show among the case's events: the other party
    reads those.
    """
    sak = versjon.avtale.sak
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Forslag",
        objekt_id=rad.pk,
        sak_id=None if privat else sak.pk,
        kommunenummer=sak.kommune_id,
        innhold={
            "versjon": versjon.nummer,
            "element": rad.element,
            "nummer": rad.nummer,
            "belop_per_ar": rad.belop_per_ar,
        },
        naa=naa,
    )
