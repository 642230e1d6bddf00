"""Add receipts to a claim: each is cleaned in a process of its own before anything is locked."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import ren_tekst
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.bilag import RensetBilag
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.felles import hent
from alis.services.felles.rens_filer import (
    FLEST_BILAG,
    LENGSTE_FILNAVN,
    ForMangeBilag,
    Mottatt,
    Sendtfil,
    rens_filer,
)
from alis.services.refusjon.aapne_krav import aapne_for_legen
from alis.services.refusjon.skriv_kravhendelse import skriv_kravhendelse


def legg_ved_bilag(
    *, aktor: Aktor, krav_id: UUID, filer: Sequence[Sendtfil], naa: datetime | None = None
) -> Mottatt:
    """A file that the claim has already is not added twice, and one that cannot be used does not stop the others.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErSendt`, `ForMangeBilag` and `Opptatt`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = hent(refusjonskrav_for(aktor, dag=lokal_dato(naa)), pk=krav_id)
    if krav.bilag.count() + len(filer) > FLEST_BILAG:
        raise ForMangeBilag
    rensede, avvist = rens_filer(filer)
    return Mottatt(lagt_ved=_keep(aktor, krav_id, rensede, naa), avvist=avvist)


@transaction.atomic
def _keep(aktor: Aktor, krav_id: UUID, rensede: Sequence[tuple[Sendtfil, RensetBilag]], naa: datetime) -> int:
    krav = aapne_for_legen(aktor=aktor, krav_id=krav_id, laas=None, naa=naa)
    kjente = set(krav.bilag.values_list("mottatt_sha256", flat=True))
    rader = {
        rad.mottatt_sha256: rad
        for fil, renset in rensede
        if (rad := _row(aktor, krav, fil, renset, naa)).mottatt_sha256 not in kjente
    }
    if len(kjente) + len(rader) > FLEST_BILAG:
        raise ForMangeBilag
    if not rader:
        return 0
    Bilagsfil.objects.bulk_create(rader.values())
    krav.laas += 1
    krav.endret_at = naa
    krav.save(update_fields=["laas", "endret_at"])
    skriv_kravhendelse(
        aktor=aktor, krav=krav, handling="legg_ved_bilag", naa=naa, innhold={"filer": list(rader)}
    )
    return len(rader)


def _row(aktor: Aktor, krav: Refusjonskrav, fil: Sendtfil, renset: RensetBilag, naa: datetime) -> Bilagsfil:
    return Bilagsfil(
        krav=krav,
        filnavn=ren_tekst(fil.filnavn)[-LENGSTE_FILNAVN:] or "bilag",
        medietype=renset.medietype,
        mottatt_sha256=hashlib.sha256(fil.innhold).hexdigest(),
        sha256=hashlib.sha256(renset.innhold).hexdigest(),
        innhold=renset.innhold,
        storrelse=len(renset.innhold),
        sider=renset.sider,
        lagt_ved_at=naa,
        lagt_ved_av_id=aktor.person_id,
    )
