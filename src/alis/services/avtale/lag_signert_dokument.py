"""Make the document of a version that everyone has signed, with its evidence page, and seal it."""

import hashlib
import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from alis.domain.dokument.format import Dokumentformat
from alis.integrations.dokument import lag_pdf
from alis.integrations.segl import Seglsertifikat, SeglUtilgjengelig
from alis.records.avtale.models import Avtaleversjon, BruktSegl, Dokument
from alis.records.avtale.queries import nyeste_pdf
from alis.services.avtale.lag_dokument import lag_dokument
from alis.services.avtale.les_avtaledokument import les_avtaledokument
from alis.services.avtale.les_bevis import les_bevis
from alis.services.avtale.segl_i_bruk import segl_i_bruk
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.mal.finn_mal import finn_mal_som_pinnet

logg = logging.getLogger(__name__)


def lag_signert_dokument(*, versjon: Avtaleversjon, naa: datetime) -> Dokument:
    """Store the sealed document, or the signed one without a seal when none can be set now.

    A signature is never lost because a key is out of reach: `forsegl_ventende` seals the document later.
    """
    try:
        return forsegl_dokument(versjon=versjon, naa=naa)
    except SeglUtilgjengelig as grunn:
        logg.error("Avtaleversjon %s er signert, men ikke forseglet: %s", versjon.pk, grunn)
        return lag_dokument(versjon=versjon, vurderinger=_kept_evaluations(versjon), naa=naa)


def forsegl_dokument(*, versjon: Avtaleversjon, naa: datetime) -> Dokument:
    """Store the sealed document and write a line about it. Raises `SeglUtilgjengelig`."""
    segl = segl_i_bruk()
    bevis = les_bevis(versjon=versjon, sertifikat=segl.sertifikat)
    signert = les_avtaledokument(versjon)
    mal = finn_mal_som_pinnet(signert.innhold.mal)
    innhold = segl.forsegl(lag_pdf(signert, mal=mal, skriftmappe=Path(settings.TYPST_FONTS), bevis=bevis))
    sha256 = hashlib.sha256(innhold).hexdigest()
    # The line comes first: a new seal is remembered under the head of the journal, so no two wait for each other.
    skriv_avtalehendelse(
        aktor=None,
        versjon=versjon,
        handling="forsegl_avtale",
        naa=naa,
        innhold={"sha256": sha256, "fingeravtrykk": segl.sertifikat.fingeravtrykk},
    )
    return Dokument.objects.create(
        versjon=versjon,
        format=Dokumentformat.PDF,
        sha256=sha256,
        innhold=innhold,
        mal_versjon=versjon.mal_versjon,
        vurderinger=_kept_evaluations(versjon),
        opprettet_at=naa,
        segl=_remembered(segl.sertifikat, naa),
    )


def _kept_evaluations(versjon: Avtaleversjon) -> list[dict[str, Any]]:
    """The rules' answers as they were when the version was sent: signing evaluates nothing anew."""
    usignert = nyeste_pdf(versjon)
    return usignert.vurderinger if usignert else []


def _remembered(sertifikat: Seglsertifikat, naa: datetime) -> BruktSegl:
    brukt, _ = BruktSegl.objects.get_or_create(
        fingeravtrykk=sertifikat.fingeravtrykk,
        defaults={"sertifikater": sertifikat.som_pem(), "tatt_i_bruk_at": naa},
    )
    return brukt
