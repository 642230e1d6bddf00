"""May the actor sign this version now?"""

from datetime import date, datetime
from typing import NoReturn

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import (
    Signeringsmate,
    Signeringsstand,
    Signeringssvar,
    Signeringsutfall,
    part_for,
    vurder_signering,
)
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.services.avtale.les_fullmakter import les_fullmakter


class SignertAvEnAnnen(Exception):
    """Someone else has already signed in the place that she could fill. Carries who and when: on paper, only the day."""

    def __init__(self, *, hvem: str, naar: datetime, maate: Signeringsmate) -> None:
        super().__init__(f"signert av {hvem} {naar.isoformat()}")
        self.hvem = hvem
        self.naar = naar
        self.maate = maate


class SammePersonForBegge(Exception):
    """One person cannot bind both parties."""


class IkkeDinTur(Exception):
    """Others sign before her in the plan."""


class IkkeISigneringsplanen(Exception):
    """The kommune has named others to sign, and none of them has given her power of attorney today."""


def krev_part(aktor: Aktor) -> Part:
    """The party that the actor signs for. Raises `ManglerRettighet`."""
    part = part_for(aktor)
    if part is None:
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.SIGNER_FOR_KOMMUNEN)
    return part


def vurder_signeringen(*, aktor: Aktor, stand: Signeringsstand, dag: date) -> Signeringssvar | None:
    """The domain's answer for the actor; None for a role that does not sign."""
    part = part_for(aktor)
    if part is None:
        return None
    fullmakter = (
        les_fullmakter(mottaker_id=aktor.person_id, organisasjon_id=aktor.organisasjon_id, dag=dag)
        if part is Part.KOMMUNE and any(krav.person_id for krav in stand.plan.krav)
        else ()
    )
    return vurder_signering(stand, part=part, person_id=aktor.person_id, fullmakter=fullmakter, dag=dag)


def nekt(versjon: Avtaleversjon, svar: Signeringssvar) -> NoReturn:
    """Raise the fact that keeps the actor from signing."""
    match svar.utfall:
        case Signeringsutfall.HAR_SIGNERT_FOR_EN_ANNEN_PART:
            raise SammePersonForBegge
        case Signeringsutfall.IKKE_DIN_TUR:
            raise IkkeDinTur
        case Signeringsutfall.SIGNERT_AV_EN_ANNEN:
            raise _who_signed(versjon, svar)
    raise IkkeISigneringsplanen


def _who_signed(versjon: Avtaleversjon, svar: Signeringssvar) -> SignertAvEnAnnen:
    assert svar.krav is not None  # the answer is about a place in the plan
    gitt = Signatur.objects.select_related("person").get(krav__versjon=versjon, krav__nummer=svar.krav.nummer)
    return SignertAvEnAnnen(hvem=gitt.person.navn, naar=gitt.signert_at, maate=Signeringsmate(gitt.maate))
