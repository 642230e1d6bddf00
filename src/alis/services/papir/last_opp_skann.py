"""Take in a scan of the signed paper, when it shows the exact version that was sent for signing."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.papir import Skannfunn
from alis.domain.dokument import innholdshash, ren_tekst
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.skann import Filtype
from alis.records.avtale.models import Avtaleversjon, Skann, Skannfil
from alis.records.avtale.queries import ventende_skann
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.papir.aapne_til_signering import aapne_til_signering, krev_innholdet
from alis.services.papir.kontroller_skann import Sendtfil, krev_riktig_papir, les_filene

FLEST_FILER = 30
LENGSTE_FILNAVN = 200


class FeilAntallFiler(Exception):
    """None was sent, or more than thirty."""


@dataclass(frozen=True, kw_only=True)
class Lestskann:
    """What will be kept: the files as they came, each with its type, and what was found on them."""

    filer: tuple[tuple[Sendtfil, Filtype], ...]
    funn: Skannfunn


def last_opp_skann(
    *, aktor: Aktor, versjon_id: UUID, filer: Sequence[Sendtfil], naa: datetime | None = None
) -> UUID:
    """Return the id of the scan, which waits for someone to register what stands on it. Sent twice it is kept once.

    The files are read before anything is locked, since it takes seconds. Raises `ManglerRettighet`, `FinnesIkke`,
    `VenterIkkePaSignaturer`, `FeilAntallFiler`, `FilerKanIkkeLeses`, `FeilPapir`, `PapiretGjelderIkke` and `Opptatt`.
    """
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    naa = naa or timezone.now()
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    if not 1 <= len(filer) <= FLEST_FILER:
        raise FeilAntallFiler
    dokument_hash = innholdshash(les_frosset_innhold(versjon))
    lest, ark = les_filene(filer)
    funn = krev_riktig_papir(versjon=versjon, ark=ark, dokument_hash=dokument_hash)
    return _keep(aktor, versjon_id, dokument_hash, Lestskann(filer=lest, funn=funn), naa)


@transaction.atomic
def _keep(aktor: Aktor, versjon_id: UUID, dokument_hash: str, lest: Lestskann, naa: datetime) -> UUID:
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa)
    krev_innholdet(versjon, dokument_hash)
    hasher = [hashlib.sha256(fil.innhold).hexdigest() for fil, _ in lest.filer]
    if tatt_inn := _waits_already(versjon, hasher):
        return tatt_inn
    skann = Skann.objects.create(
        versjon=versjon,
        dokument_hash=dokument_hash,
        antall_sider=lest.funn.antall_sider or 0,
        uleste=list(lest.funn.mangler),
        lastet_opp_at=naa,
        lastet_opp_av_id=aktor.person_id,
    )
    Skannfil.objects.bulk_create(_rows(skann, lest, hasher))
    _tell(aktor, versjon, skann, hasher, naa)
    return skann.pk


def _waits_already(versjon: Avtaleversjon, hasher: list[str]) -> UUID | None:
    """A scan of the very same files that waits to be registered: someone pressed twice."""
    for skann in ventende_skann().filter(versjon=versjon):
        if list(skann.filer.order_by("nummer").values_list("sha256", flat=True)) == hasher:
            return skann.pk
    return None


def _rows(skann: Skann, lest: Lestskann, hasher: list[str]) -> list[Skannfil]:
    return [
        Skannfil(
            skann=skann,
            nummer=nummer,
            filnavn=ren_tekst(fil.filnavn)[-LENGSTE_FILNAVN:],
            medietype=filtype.value,
            sha256=sha256,
            innhold=fil.innhold,
        )
        for nummer, ((fil, filtype), sha256) in enumerate(zip(lest.filer, hasher, strict=True), start=1)
    ]


def _tell(aktor: Aktor, versjon: Avtaleversjon, skann: Skann, filer: list[str], naa: datetime) -> None:
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="last_opp_skann",
        naa=naa,
        innhold={
            "skann_id": skann.pk,
            "dokument_hash": skann.dokument_hash,
            "filer": filer,
            "uleste": skann.uleste,
        },
    )
