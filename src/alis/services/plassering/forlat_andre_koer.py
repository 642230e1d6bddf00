"""A doctor who has a place leaves every other trust's queue at once, and what she was offered there is free."""

from datetime import datetime

from alis.domain.flyt import Behovshandling
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.faller_med_ja import andre_koer
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.fortell import fortell_foretaket_om_koen, fortell_kommunen_om_behov
from alis.services.plassering.gi_fra_seg import forste_godtatte, fortell_om_frigitte, gi_fra_seg
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


def forlat_andre_koer(*, aktor: Aktor, behov: Behov, naa: datetime) -> None:
    """All her needs and their vacancies must be locked."""
    frigitt: list[Plasstilbud] = []
    for annet in list(andre_koer(behov).select_related("kommune__organisasjon").order_by("pk")):
        hennes = gi_fra_seg(aktor=aktor, behov=annet, fordi=Bortfall.EGEN_PLASS, naa=naa)
        frigitt += hennes
        annet.falt_bort_at, annet.falt_bort_av_id = naa, aktor.person_id
        annet.bortfall = Bortfall.EGEN_PLASS
        flytt_behov(annet, Behovshandling.FALL_BORT, naa=naa)
        skriv_behovshendelse(
            aktor=aktor,
            behov=annet,
            handling="forlat_koen",
            naa=naa,
            innhold={"fikk_plass_i": behov.helseforetak_id},
        )
        begynte = forste_godtatte(hennes)
        mal = Varselmal.PLASS_GITT_FRA_SEG if begynte else Varselmal.BEHOV_FALT_UT
        fortell_foretaket_om_koen(mal=mal, behov=annet, naa=naa, dato=begynte)
        fortell_kommunen_om_behov(mal=mal, behov=annet, naa=naa, dato=begynte)
    fortell_om_frigitte(frigitt, aktor=aktor, naa=naa)
