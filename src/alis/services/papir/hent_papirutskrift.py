"""Make the agreement to print and sign by hand."""

import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import lag_papirutskrift
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.hent_dokument import Dokumentfil, dokumentnavn
from alis.services.avtale.les_avtaledokument import les_avtaledokument
from alis.services.journal import skriv_innsyn
from alis.services.mal.finn_mal import finn_mal_som_pinnet
from alis.services.papir.aapne_til_signering import aapne_til_signering
from alis.services.papir.kunne_signere import parten_selv


def hent_papirutskrift(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Dokumentfil:
    """The signatures given so far and lines for the rest with their names, and a code on each page. Logs the reading.

    Raises `ManglerRettighet`, `FinnesIkke` and `VenterIkkePaSignaturer`.
    """
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    naa = naa or timezone.now()
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    dokument = _with_names(versjon, les_avtaledokument(versjon))
    mal = finn_mal_som_pinnet(dokument.innhold.mal)
    pdf = lag_papirutskrift(dokument, mal=mal, skriftmappe=Path(settings.TYPST_FONTS))
    sak = versjon.avtale.sak
    skriv_innsyn(
        aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="avtale.papirutskrift", naa=naa
    )
    return Dokumentfil(
        filnavn=f"{dokumentnavn(versjon, dokument.innhold)} til underskrift.pdf",
        sha256=hashlib.sha256(pdf).hexdigest(),
        innhold=pdf,
    )


def _with_names(versjon: Avtaleversjon, dokument: Avtaledokument) -> Avtaledokument:
    """The plan names who signs for the kommune, where that is decided; the other parties are one person each."""
    return replace(
        dokument,
        plasser=tuple(
            plass
            if plass.part is Part.KOMMUNE
            else replace(plass, navn=parten_selv(versjon, plass.part).navn)
            for plass in dokument.plasser
        ),
    )
