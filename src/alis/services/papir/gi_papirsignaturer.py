"""Give the signatures that stand on the paper, each judged by the signing plan as it stood that day."""

from collections.abc import Sequence
from datetime import date, datetime

from alis.domain.avtale.papir import (
    Papirfeil,
    Papirsignatur,
    Papirsvar,
    siste_oyeblikk,
    vurder_papirsignatur,
)
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.verdier import Periode
from alis.records.avtale.models import Avtaleversjon, Signatur, Skann
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.les_fullmakter import les_fullmakter
from alis.services.avtale.les_signeringsstand import les_signeringsstand
from alis.services.papir.kunne_signere import kunne_signere


class KanIkkeRegistreres(Exception):
    """Carries why, by the number of the signature in the signing plan."""

    def __init__(self, feil: dict[int, Papirfeil]) -> None:
        super().__init__(repr(feil))
        self.feil = feil


def gi_papirsignaturer(
    versjon: Avtaleversjon, skann: Skann, signaturer: Sequence[Papirsignatur], naa: datetime
) -> list[Signatur]:
    """In the order of the plan, so that each is judged by what was signed before it. Raises `KanIkkeRegistreres`."""
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
        kunne_signere=kunne_signere(versjon, Part(part), Periode(signatur.dag, signatur.dag)),
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
