"""Change the dates and wishes of a need that waits."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.plassering.aapne_behov import aapne_i_koen, merk_endret
from alis.services.plassering.behovsfelter import (
    Behovsonsker,
    Behovssted,
    OnsketKanIkkeBrukes,
    krev_brukbart,
    skriv_avdelinger,
    skriv_onsker,
    som_innhold,
)
from alis.services.plassering.fortell_om_behov import fortell_foretaket, fortell_legen
from alis.services.plassering.innmeldingsgrunnlag import les_innmeldingsgrunnlag
from alis.services.plassering.meld_behov import KanIkkeMeldes
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse

HINDRER_ENDRING = "avviket_er_innenfor_grensen"


@transaction.atomic
def endre_behov(
    *, aktor: Aktor, behov_id: UUID, laas: int, onsker: Behovsonsker, naa: datetime | None = None
) -> None:
    """The place in every order is kept, and the length of what is left of a service. The trust and the doctor are told.

    Raises `ManglerRettighet`, `FinnesIkke`, `BehovetVenterIkke`, `BehovetErEndret`, `ForLangtFram`,
    `OnsketKanIkkeBrukes`, `AvdelingenErIkkeHer` and `KanIkkeMeldes`. An agreement that has ended since keeps no one from mending her wishes.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    behov = aapne_i_koen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    sted = Behovssted(arena=Arena(behov.arena), helseforetak_id=behov.helseforetak_id)
    if onsker.gjenstar != behov.gjenstar:
        raise OnsketKanIkkeBrukes
    krev_brukbart(onsker, sted.arena, idag=lokal_dato(naa), gjenstar=behov.gjenstar)
    grunnlag = les_innmeldingsgrunnlag(
        sak=behov.sak, helseforetak_id=behov.helseforetak_id, dag=lokal_dato(naa)
    )
    vurdering = grunnlag.vurder(sted, onsker)
    if any(hindring.regel == HINDRER_ENDRING for hindring in vurdering.hindringer):
        raise KanIkkeMeldes(vurdering)
    skriv_onsker(behov, onsker)
    skriv_avdelinger(behov, onsker.avdelinger if behov.helseforetak_id else ())
    merk_endret(behov, naa)
    behov.save()
    skriv_behovshendelse(
        aktor=aktor, behov=behov, handling="endre_behov", innhold=som_innhold(behov, onsker), naa=naa
    )
    nokkel = f"endret:{behov.laas}"
    fortell_foretaket(mal=Varselmal.BEHOV_ENDRET, behov=behov, nokkel=nokkel, naa=naa)
    fortell_legen(mal=Varselmal.BEHOV_ENDRET, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa)
