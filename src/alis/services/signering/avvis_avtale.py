"""A signer refuses to sign, with her reason: the version goes back to be mended."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import innholdshash, ren_tekst
from alis.domain.flyt import Avtalehandling, Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.signering.models import Avvisning
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.les_signeringsstand import les_signeringsstand
from alis.services.avtale.signer_avtale import DokumentetErEndret, IkkeTilSignering
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.til_kladd import til_kladd
from alis.services.avtale.vurder_signeringen import krev_part, vurder_signeringen

LENGSTE_GRUNN = 2000


class AvvisningUtenGrunn(Exception):
    """The kommune must know what to mend."""


class KanIkkeAvvise(Exception):
    """The actor has signed, or has no place in the signing plan."""


@transaction.atomic
def avvis_avtale(
    *, aktor: Aktor, versjon_id: UUID, dokument_hash: str, grunn: str, naa: datetime | None = None
) -> UUID:
    """Return the id of the refusal. Every signature falls, and the version must be sent anew.

    The reason is free text and is kept beside the version only, never in the journal, which can't be mended.
    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeTilSignering`, `DokumentetErEndret`, `KanIkkeAvvise` and
    `AvvisningUtenGrunn`.
    """
    part = krev_part(aktor)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None)
    _may_refuse(aktor, versjon, dokument_hash, naa)
    tekst = ren_tekst(grunn)[:LENGSTE_GRUNN]
    if not tekst:
        raise AvvisningUtenGrunn
    avvisning = Avvisning.objects.create(
        versjon=versjon,
        part=part,
        person_id=aktor.person_id,
        grunn=tekst,
        avvist_at=naa,
        dokument_hash=dokument_hash,
    )
    falt = til_kladd(aktor=aktor, versjon=versjon, handling=Avtalehandling.AVVIS, naa=naa)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="avvis_avtale",
        naa=naa,
        innhold={
            "part": part,
            "avvisning_id": avvisning.pk,
            "dokument_hash": dokument_hash,
            "signaturer_som_falt": falt,
        },
    )
    return avvisning.pk


def _may_refuse(aktor: Aktor, versjon: Avtaleversjon, dokument_hash: str, naa: datetime) -> None:
    if versjon.status != Avtalestatus.SENDT:
        raise IkkeTilSignering
    if dokument_hash != innholdshash(les_frosset_innhold(versjon)):
        raise DokumentetErEndret
    svar = vurder_signeringen(aktor=aktor, stand=les_signeringsstand(versjon), dag=lokal_dato(naa))
    if svar is None or not svar.kan_avvise:
        raise KanIkkeAvvise
