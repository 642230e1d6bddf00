"""An agreement in the kommune's own Word template."""

import hashlib
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument.wordmal import feltverdier, fyll_wordmal
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.hent_dokument import Dokumentfil
from alis.services.avtale.les_avtaledokument import les_avtaledokument
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn
from alis.services.mal.finn_mal import finn_mal_som_pinnet
from alis.services.mal.hent_wordmal import les_wordmalfil


def hent_kommunens_dokument(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Dokumentfil:
    """Made anew from the frozen content each time, and the reading logged. The PDF is the agreement; this is a copy.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeSendt` and `WordmalenKanIkkeFylles`.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    sak = versjon.avtale.sak
    if versjon.avtale.slag != Avtaleslag.ALIS_AVTALE:
        raise FinnesIkke
    mal = les_wordmalfil(sak.kommune_id)
    dokument = les_avtaledokument(versjon)
    bytes_ = fyll_wordmal(mal, feltverdier(dokument, finn_mal_som_pinnet(dokument.innhold.mal)))
    skriv_innsyn(
        aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="avtale.kommunens_docx", naa=naa
    )
    referanse = dokument.innhold.fakta.versjon.referanse
    return Dokumentfil(
        filnavn=f"ALIS-avtale {referanse} v{versjon.nummer} kommunens mal.docx",
        sha256=hashlib.sha256(bytes_).hexdigest(),
        innhold=bytes_,
    )
