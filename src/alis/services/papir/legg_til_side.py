"""Set aside a scan that was sent in by mistake, before anything on it is registered."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Tilsidelegging
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.papir.aapne_til_signering import aapne_til_signering
from alis.services.papir.aapne_ventende_skann import aapne_ventende_skann


@transaction.atomic
def legg_til_side(*, aktor: Aktor, versjon_id: UUID, skann_id: UUID, naa: datetime | None = None) -> None:
    """It is kept with all its pages, and never used. To use it after all, one sends it in anew.

    Raises `ManglerRettighet`, `FinnesIkke`, `VenterIkkePaSignaturer`, `PapiretGjelderIkke`, `AlleredeRegistrert` and
    `ErLagtTilSide`.
    """
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    naa = naa or timezone.now()
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa)
    skann = aapne_ventende_skann(versjon, skann_id)
    Tilsidelegging.objects.create(skann=skann, lagt_til_side_at=naa, lagt_til_side_av_id=aktor.person_id)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="legg_til_side_skann",
        naa=naa,
        innhold={
            "skann_id": skann.pk,
            "dokument_hash": skann.dokument_hash,
            "filer": list(skann.filer.values_list("sha256", flat=True)),
        },
    )
