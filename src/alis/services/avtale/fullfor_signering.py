"""The last signature has been given: the agreement is made."""

from datetime import datetime

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.bytt_status import bytt_status
from alis.services.avtale.fyll_saken import fyll_saken
from alis.services.avtale.gi_veileder_kopi import gi_veileder_kopi
from alis.services.avtale.lag_signert_dokument import lag_signert_dokument
from alis.services.avtale.sett_i_kraft import sett_i_kraft
from alis.services.avtale.varsle_partene import varsle_partene


def fullfor_signering(*, aktor: Aktor, versjon: Avtaleversjon, signert_at: datetime, naa: datetime) -> None:
    """Make the signed documents, give the supervisor her copy, fill the case, and bring it into force if it is time.

    `signert_at` is when the last party signed; on paper that was before `naa`. The version must be locked.
    """
    bytt_status(aktor=aktor, versjon=versjon, handling=Avtalehandling.SIGNER_SISTE, naa=naa)
    versjon.signert_at = signert_at
    versjon.save()
    lag_signert_dokument(versjon=versjon, naa=naa)
    if versjon.avtale.slag == Avtaleslag.ALIS_AVTALE:
        gi_veileder_kopi(aktor=aktor, versjon=versjon, naa=naa)
        fyll_saken(aktor=aktor, versjon=versjon, naa=naa)
    sett_i_kraft(versjon=versjon, dag=lokal_dato(naa))
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_SIGNERT,
        roller=(Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ALIS),
        naa=naa,
    )
