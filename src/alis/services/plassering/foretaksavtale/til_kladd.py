"""A sent agreement becomes a draft again, and no signature on it counts."""

from datetime import datetime

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Foretaksavtale
from alis.services.plassering.foretaksavtale.bytt_foretaksstatus import bytt_foretaksstatus
from alis.services.plassering.foretaksavtale.varsle_om_foretaksavtale import varsle_om_foretaksavtale


def til_kladd(*, aktor: Aktor, avtale: Foretaksavtale, handling: Avtalehandling, naa: datetime) -> None:
    """Save the row and tell both parties. Raises `UlovligOvergang`."""
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=handling, naa=naa)
    avtale.innhold, avtale.dokument_hash = {}, ""
    avtale.save()
    varsle_om_foretaksavtale(aktor=aktor, avtale=avtale, mal=Varselmal.FORETAKSAVTALE_TILBAKE, naa=naa)
