"""A party signs: confirms, logged in, the exact content that was shown."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.dokument import innholdshash
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.fyll_saken import fyll_saken
from alis.services.avtale.gi_veileder_kopi import gi_veileder_kopi
from alis.services.avtale.lag_signert_dokument import lag_signert_dokument
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.sett_i_kraft import sett_i_kraft
from alis.services.avtale.skriv_hendelse import skriv_hendelse
from alis.services.avtale.varsle_partene import varsle_partene


class IkkeTilSignering(Exception):
    """The version has been taken back, or has never been sent."""


class DokumentetErEndret(Exception):
    """The content is not the one that the signer was shown."""


class SignertAvEnAnnen(Exception):
    """Someone else has already signed for the same party. Carries who and when."""

    def __init__(self, *, hvem: str, naar: datetime) -> None:
        super().__init__(f"signert av {hvem} {naar.isoformat()}")
        self.hvem = hvem
        self.naar = naar


class SammePersonForBegge(Exception):
    """One person cannot bind both parties."""


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
    """Sign for the kommune as its signatory, or for herself as the ALIS or the supervisor; the order is free.

    Signing again changes nothing and gives the first receipt. When the last party signs, the signed documents are
    made, the supervisor gets her copy, the case takes the dates it lacks, and the version comes into force if its first
    day has come.

    Raises `ManglerRettighet`, `FinnesIkke`, `IkkeTilSignering`, `DokumentetErEndret`, `SignertAvEnAnnen` and
    `SammePersonForBegge`.
    """
    part = _party(aktor)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None)
    gitt = _given_before(aktor, versjon, part)
    if gitt is None:
        gitt = _sign(aktor, versjon, part, dokument_hash, naa)
        if versjon.signaturer.count() == len(PARTER[Avtaleslag(versjon.avtale.slag)]):
            _complete(aktor, versjon, naa)
    return Signeringskvittering(part=part, signert_at=gitt.signert_at, status=Avtalestatus(versjon.status))


def _party(aktor: Aktor) -> Part:
    if aktor.rolle is Rolle.ALIS:
        aktor.krev(Rettighet.SIGNER_SOM_ALIS)
        return Part.ALIS
    if aktor.rolle is Rolle.VEILEDER:
        aktor.krev(Rettighet.SIGNER_SOM_VEILEDER)
        return Part.VEILEDER
    aktor.krev(Rettighet.SIGNER_FOR_KOMMUNEN)
    return Part.KOMMUNE


def _given_before(aktor: Aktor, versjon: Avtaleversjon, part: Part) -> Signatur | None:
    gitt = versjon.signaturer.select_related("person").filter(part=part).first()
    if gitt is not None and gitt.person_id != aktor.person_id:
        raise SignertAvEnAnnen(hvem=gitt.person.navn, naar=gitt.signert_at)
    return gitt


def _sign(aktor: Aktor, versjon: Avtaleversjon, part: Part, dokument_hash: str, naa: datetime) -> Signatur:
    if versjon.status != Avtalestatus.SENDT:
        raise IkkeTilSignering
    if dokument_hash != innholdshash(les_frosset_innhold(versjon)):
        raise DokumentetErEndret
    if versjon.signaturer.filter(person_id=aktor.person_id).exists():
        raise SammePersonForBegge
    signatur = Signatur.objects.create(
        versjon=versjon, part=part, person_id=aktor.person_id, signert_at=naa, dokument_hash=dokument_hash
    )
    skriv_hendelse(
        aktor=aktor,
        versjon=versjon,
        handling="signer_avtale",
        naa=naa,
        innhold={"part": part, "dokument_hash": dokument_hash},
    )
    return signatur


def _complete(aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.SIGNER_SISTE)
    versjon.signert_at = naa
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    usignert = versjon.dokumenter.filter(format=Dokumentformat.PDF).order_by("opprettet_at").last()
    lag_signert_dokument(versjon=versjon, vurderinger=usignert.vurderinger if usignert else [], naa=naa)
    if versjon.avtale.slag == Avtaleslag.ALIS_AVTALE:
        gi_veileder_kopi(aktor=aktor, versjon=versjon, naa=naa)
        fyll_saken(aktor=aktor, versjon=versjon, naa=naa)
    sett_i_kraft(versjon=versjon, dag=lokal_dato(naa))
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_SIGNERT,
        roller=(Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ALIS),
        naa=naa,
    )
