"""Register the signatures that stand on the paper. The last of them makes the agreement, as any last signature does."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.papir import (
    Papirfeil,
    Papirsignatur,
    Papirsvar,
    samme_kontrollkode,
    siste_oyeblikk,
    skannet_er_helt,
    vurder_papirsignatur,
)
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon, Papirregistrering, Signatur, Skann
from alis.records.felles.dato import OSLO, lokal_dato
from alis.services.avtale.fullfor_signering import fullfor_signering
from alis.services.avtale.les_fullmakter import les_fullmakter
from alis.services.avtale.les_signeringsstand import les_signeringsstand
from alis.services.avtale.skriv_hendelse import skriv_hendelse
from alis.services.felles import FinnesIkke
from alis.services.papir.aapne_til_signering import aapne_til_signering, krev_innholdet
from alis.services.papir.kunne_signere import kunne_signere


class IngenSignaturer(Exception):
    """Nothing was written down of what stands on the paper."""


class FeilKontrollkode(Exception):
    """Pages could not be read, and the code that was written down is not the one on this version's paper."""


class AlleredeRegistrert(Exception):
    """What stands on this scan has been registered."""


class KanIkkeRegistreres(Exception):
    """Carries why, by the number of the signature in the signing plan."""

    def __init__(self, feil: dict[int, Papirfeil]) -> None:
        super().__init__(repr(feil))
        self.feil = feil


@transaction.atomic
def registrer_papirsignaturer(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    skann_id: UUID,
    signaturer: Sequence[Papirsignatur],
    kontrollkode: str = "",
    naa: datetime | None = None,
) -> Avtalestatus:
    """Return the state of the version afterwards. A signature counts from the day that stands on the paper.

    Raises `ManglerRettighet`, `FinnesIkke`, `VenterIkkePaSignaturer`, `PapiretGjelderIkke`, `AlleredeRegistrert`,
    `IngenSignaturer`, `FeilKontrollkode` and `KanIkkeRegistreres`.
    """
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    naa = (naa or timezone.now()).astimezone(OSLO)
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa)
    skann = _the_scan(versjon, skann_id)
    kode_skrevet = _control_code(skann, kontrollkode)
    if not signaturer:
        raise IngenSignaturer
    gitt = _sign_all(versjon, skann, signaturer, naa)
    Papirregistrering.objects.create(
        skann=skann, registrert_at=naa, registrert_av_id=aktor.person_id, kode_skrevet=kode_skrevet
    )
    _tell(aktor, versjon, skann, gitt, naa)
    if les_signeringsstand(versjon).er_komplett:
        siste = max(versjon.signaturer.values_list("signert_at", flat=True))
        fullfor_signering(aktor=aktor, versjon=versjon, signert_at=siste, naa=naa)
    return Avtalestatus(versjon.status)


def _the_scan(versjon: Avtaleversjon, skann_id: UUID) -> Skann:
    skann = versjon.skann.filter(pk=skann_id).first()
    if skann is None:
        raise FinnesIkke
    krev_innholdet(versjon, skann.dokument_hash)
    if Papirregistrering.objects.filter(skann=skann).exists():
        raise AlleredeRegistrert
    return skann


def _control_code(skann: Skann, skrevet: str) -> bool:
    """Whether it was needed, and written."""
    kode_skrevet = bool(skann.uleste) and samme_kontrollkode(skrevet, skann.dokument_hash)
    uleste = len(skann.uleste)
    helt = skannet_er_helt(mangler=uleste, uten_kode=uleste, kode_skrevet=kode_skrevet)
    if helt.verdi is not Utfall.OPPFYLT:
        raise FeilKontrollkode
    return kode_skrevet


def _sign_all(
    versjon: Avtaleversjon, skann: Skann, signaturer: Sequence[Papirsignatur], naa: datetime
) -> list[Signatur]:
    """In the order of the plan, so that each is judged by what was signed before it."""
    trinn = {krav.nummer: krav.trinn for krav in les_signeringsstand(versjon).plan.krav}
    feil: dict[int, Papirfeil] = {}
    gitt = []
    for signatur in sorted(signaturer, key=lambda en: (trinn.get(en.krav, 0), en.dag, en.krav)):
        svar = _judge(versjon, signatur, naa)
        if svar.feil is None:
            gitt.append(_sign(versjon, skann, signatur, svar, naa))
        else:
            feil[signatur.krav] = svar.feil
    if feil:
        raise KanIkkeRegistreres(feil)
    return gitt


def _judge(versjon: Avtaleversjon, signatur: Papirsignatur, naa: datetime) -> Papirsvar:
    part = versjon.signaturkrav.filter(nummer=signatur.krav).values_list("part", flat=True).first()
    if part is None:
        return Papirsvar(feil=Papirfeil.PASSER_IKKE)
    return vurder_papirsignatur(
        signatur,
        stand=les_signeringsstand(versjon),
        kunne_signere=kunne_signere(versjon, Part(part), signatur.dag),
        fullmakter=les_fullmakter(
            mottaker_id=signatur.person_id,
            organisasjon_id=versjon.avtale.sak.kommune.organisasjon_id,
            dag=signatur.dag,
        ),
        tidligst=_earliest(versjon, signatur.krav),
        idag=lokal_dato(naa),
    )


def _earliest(versjon: Avtaleversjon, nummer: int) -> date:
    """The day it was sent, or the last day of the signatures in the steps before."""
    assert versjon.sendt_at is not None  # held by a constraint once sent
    krav = versjon.signaturkrav.get(nummer=nummer)
    tidligere = versjon.signaturer.filter(krav__trinn__lt=krav.trinn).values_list("signert_at", flat=True)
    return lokal_dato(max([versjon.sendt_at, *tidligere]))


def _sign(
    versjon: Avtaleversjon, skann: Skann, signatur: Papirsignatur, svar: Papirsvar, naa: datetime
) -> Signatur:
    krav = versjon.signaturkrav.get(nummer=signatur.krav)
    return Signatur.objects.create(
        versjon=versjon,
        krav=krav,
        part=krav.part,
        person_id=signatur.person_id,
        fullmakt_id=svar.fullmakt.id if svar.fullmakt else None,
        maate=Signeringsmate.PAPIR,
        skann=skann,
        signert_at=siste_oyeblikk(signatur.dag, naa=naa),
        dokument_hash=skann.dokument_hash,
    )


def _tell(
    aktor: Aktor, versjon: Avtaleversjon, skann: Skann, gitt: Sequence[Signatur], naa: datetime
) -> None:
    skriv_hendelse(
        aktor=aktor,
        versjon=versjon,
        handling="registrer_papirsignatur",
        naa=naa,
        innhold={
            "skann_id": skann.pk,
            "dokument_hash": skann.dokument_hash,
            "filer": list(skann.filer.values_list("sha256", flat=True)),
            "sider_bekreftet_med_kode": skann.uleste,
            "signaturer": [
                {
                    "part": rad.part,
                    "person_id": rad.person_id,
                    "dag": lokal_dato(rad.signert_at),
                    "fullmakt_id": rad.fullmakt_id,
                }
                for rad in gitt
            ],
        },
    )
