"""A party signs: confirms, logged in, the exact content that was shown."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringssvar, Signeringsutfall
from alis.domain.dokument import innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.fullfor_signering import fullfor_signering
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.les_signeringsstand import les_signeringsstand
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.tell_signering import tell_signering
from alis.services.avtale.vurder_signeringen import krev_part, nekt, vurder_signeringen


class IkkeTilSignering(Exception):
    """The version has been taken back, or has never been sent."""


class DokumentetErEndret(Exception):
    """The content is not the one that the signer was shown."""


@dataclass(frozen=True, kw_only=True)
class Signeringskvittering:
    """`status` is the version's state after the act."""

    part: Part
    signert_at: datetime
    status: Avtalestatus


@transaction.atomic
def signer_avtale(
    *, aktor: Aktor, versjon_id: UUID, dokument_hash: str, naa: datetime | None = None
) -> Signeringskvittering:
    """Sign for the kommune as its signatory, or for herself, when the signing plan says that it is her turn.

    Signing again changes nothing and gives the first receipt. The last signature makes the agreement
    (`fullfor_signering`).

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeTilSignering`, `DokumentetErEndret`, `SignertAvEnAnnen`,
    `SammePersonForBegge`, `IkkeDinTur` and `IkkeISigneringsplanen`.
    """
    krev_part(aktor)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None)
    svar = vurder_signeringen(aktor=aktor, stand=les_signeringsstand(versjon), dag=lokal_dato(naa))
    assert svar is not None  # held by the right above
    if svar.utfall is Signeringsutfall.HAR_SIGNERT:
        return _receipt(versjon, versjon.signaturer.get(person_id=aktor.person_id))
    if not svar.kan_signere:
        nekt(versjon, svar)
    signatur = _sign(aktor, versjon, svar, dokument_hash, naa)
    if les_signeringsstand(versjon).er_komplett:
        fullfor_signering(aktor=aktor, versjon=versjon, signert_at=naa, naa=naa)
    return _receipt(versjon, signatur)


def _receipt(versjon: Avtaleversjon, signatur: Signatur) -> Signeringskvittering:
    return Signeringskvittering(
        part=Part(signatur.part), signert_at=signatur.signert_at, status=Avtalestatus(versjon.status)
    )


def _sign(
    aktor: Aktor, versjon: Avtaleversjon, svar: Signeringssvar, dokument_hash: str, naa: datetime
) -> Signatur:
    if versjon.status != Avtalestatus.SENDT:
        raise IkkeTilSignering
    if dokument_hash != innholdshash(les_frosset_innhold(versjon)):
        raise DokumentetErEndret
    assert svar.krav is not None  # she may sign, so there is a place for it
    signatur = Signatur.objects.create(
        versjon=versjon,
        krav=versjon.signaturkrav.get(nummer=svar.krav.nummer),
        part=svar.krav.part,
        person_id=aktor.person_id,
        fullmakt_id=svar.fullmakt.id if svar.fullmakt else None,
        signert_at=naa,
        dokument_hash=dokument_hash,
    )
    tell_signering(versjon)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="signer_avtale",
        naa=naa,
        innhold={"part": svar.krav.part, "dokument_hash": dokument_hash, **_power(svar)},
    )
    return signatur


def _power(svar: Signeringssvar) -> dict[str, object]:
    if svar.fullmakt is None:
        return {}
    return {"fullmakt_id": svar.fullmakt.id, "for_person_id": svar.fullmakt.giver_id}
