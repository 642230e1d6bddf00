"""Add what documents a cost: each file is cleaned in a process of its own before anything is locked."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import ren_tekst
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.bilag import RensetBilag
from alis.records.egenkostnad.models import Egenkostnad, Kostnadsfil
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.records.felles.dato import lokal_dato
from alis.services.egenkostnad.aapne_kostnad import aapne_for_skriving
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse
from alis.services.felles import hent
from alis.services.felles.rens_filer import (
    FLEST_BILAG,
    LENGSTE_FILNAVN,
    ForMangeBilag,
    Mottatt,
    Sendtfil,
    rens_filer,
)


def legg_ved_kostnadsbilag(
    *, aktor: Aktor, kostnad_id: UUID, filer: Sequence[Sendtfil], naa: datetime | None = None
) -> Mottatt:
    """A file that the cost has already is not added twice, and one that cannot be used does not stop the others.

    Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErSendt`, `ForMangeBilag` and `Opptatt`.
    """
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = hent(egenkostnader_for(aktor, dag=lokal_dato(naa)), pk=kostnad_id)
    if kostnad.filer.count() + len(filer) > FLEST_BILAG:
        raise ForMangeBilag
    rensede, avvist = rens_filer(filer)
    return Mottatt(lagt_ved=_keep(aktor, kostnad_id, rensede, naa), avvist=avvist)


@transaction.atomic
def _keep(
    aktor: Aktor, kostnad_id: UUID, rensede: Sequence[tuple[Sendtfil, RensetBilag]], naa: datetime
) -> int:
    kostnad = aapne_for_skriving(aktor=aktor, kostnad_id=kostnad_id, laas=None, naa=naa)
    kjente = set(kostnad.filer.values_list("mottatt_sha256", flat=True))
    rader = {
        rad.mottatt_sha256: rad
        for fil, renset in rensede
        if (rad := _row(aktor, kostnad, fil, renset, naa)).mottatt_sha256 not in kjente
    }
    if len(kjente) + len(rader) > FLEST_BILAG:
        raise ForMangeBilag
    if not rader:
        return 0
    Kostnadsfil.objects.bulk_create(rader.values())
    kostnad.laas += 1
    kostnad.skrevet_av_id, kostnad.endret_at = aktor.person_id, naa
    kostnad.save(update_fields=["laas", "skrevet_av", "endret_at"])
    skriv_kostnadshendelse(
        aktor=aktor,
        kostnad=kostnad,
        handling="dokumenter_egenkostnad",
        naa=naa,
        innhold={"filer": list(rader)},
    )
    return len(rader)


def _row(
    aktor: Aktor, kostnad: Egenkostnad, fil: Sendtfil, renset: RensetBilag, naa: datetime
) -> Kostnadsfil:
    return Kostnadsfil(
        kostnad=kostnad,
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
