"""Who has signed, and who has not."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.services.avtale.avtalebilde import Avtalebilde, Signaturbilde
from alis.web.avtale.presenter.ord import PARTSNAVN
from alis.web.felles.visning import dato_lang, klokkeslett


@dataclass(frozen=True, kw_only=True)
class Signaturrad:
    part: str
    navn: str
    nar: str
    er_signert: bool


def lag_signaturrader(bilde: Avtalebilde) -> tuple[Signaturrad, ...]:
    return tuple(_rad(bilde, signatur) for signatur in bilde.signaturer)


def _rad(bilde: Avtalebilde, signatur: Signaturbilde) -> Signaturrad:
    at = signatur.signert_at
    return Signaturrad(
        part=str(PARTSNAVN[signatur.part]),
        navn=signatur.navn or _expected(bilde, signatur.part),
        nar=_("%(dag)s kl. %(tid)s") % {"dag": dato_lang(at), "tid": klokkeslett(at)} if at else "",
        er_signert=at is not None,
    )


def _expected(bilde: Avtalebilde, part: Part) -> str:
    if part is Part.ALIS:
        return bilde.innhold.fakta.lege.navn
    return _("En signatar i %(kommune)s") % {"kommune": bilde.innhold.fakta.kommune.navn}
