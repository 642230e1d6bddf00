"""Who has signed, whose turn it is, and who comes after."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.flyt import Avtalestatus
from alis.services.avtale.avtalebilde import Avtalebilde, Signaturbilde
from alis.web.avtale.presenter.adresser import til_skann
from alis.web.avtale.presenter.ord import PARTSNAVN
from alis.web.felles.visning import dato_lang, klokkeslett


@dataclass(frozen=True, kw_only=True)
class Signaturrad:
    """A place in the signing plan. `status` is whole words: when it was signed and how, or what it waits for.

    `til_papir` is empty unless it was signed on paper.
    """

    part: str
    tittel: str
    navn: str
    status: str
    fullmakt: str
    til_papir: str
    er_signert: bool
    er_tur: bool


def lag_signaturrader(bilde: Avtalebilde) -> tuple[Signaturrad, ...]:
    return tuple(_row(bilde, signatur) for signatur in bilde.signaturer)


def ventet_navn(bilde: Avtalebilde, signatur: Signaturbilde) -> str:
    """Who has signed, or will: a name, or «en signatar i ‹kommune›»."""
    if signatur.navn:
        return signatur.navn
    if signatur.part is Part.ALIS:
        return bilde.innhold.fakta.lege.navn
    if signatur.part is Part.VEILEDER:
        return bilde.innhold.fakta.spesialisering.veileder
    return _("en signatar i %(kommune)s") % {"kommune": bilde.innhold.fakta.kommune.navn}


def hvem_sin_tur(bilde: Avtalebilde) -> str:
    """`Kari Nordmann og en signatar i Steigen`, or empty when nothing is waited for."""
    navn = [ventet_navn(bilde, signatur) for signatur in bilde.signaturer if signatur.er_tur]
    return _(" og ").join(filter(None, (", ".join(navn[:-1]), *navn[-1:])))


def signert_tekst(signatur: Signaturbilde) -> str:
    """`12. juni 2025 kl. 10.14`, or the day and «på papir», where no more is known."""
    assert signatur.signert_at is not None  # asked only of what is signed
    dag = dato_lang(signatur.signert_at)
    if signatur.maate is Signeringsmate.PAPIR:
        return _("%(dag)s på papir") % {"dag": dag}
    return _("%(dag)s kl. %(tid)s") % {"dag": dag, "tid": klokkeslett(signatur.signert_at)}


def _row(bilde: Avtalebilde, signatur: Signaturbilde) -> Signaturrad:
    navn = ventet_navn(bilde, signatur)
    return Signaturrad(
        part=str(PARTSNAVN[signatur.part]),
        tittel=signatur.tittel,
        navn=navn[:1].upper() + navn[1:],
        status=_status(bilde, signatur),
        fullmakt=_("Etter fullmakt fra %(navn)s") % {"navn": signatur.fullmakt_fra}
        if signatur.fullmakt_fra
        else "",
        til_papir=til_skann(bilde.versjon_id, signatur.skann_id),
        er_signert=signatur.signert_at is not None,
        er_tur=signatur.er_tur,
    )


def _status(bilde: Avtalebilde, signatur: Signaturbilde) -> str:
    if signatur.signert_at:
        return _("Signert %(nar)s") % {"nar": signert_tekst(signatur)}
    if bilde.status is not Avtalestatus.SENDT:
        return _("Ikke signert")
    if signatur.er_tur:
        return _("Kan signere nå")
    return _("Signerer etter %(hvem)s") % {"hvem": hvem_sin_tur(bilde)}
