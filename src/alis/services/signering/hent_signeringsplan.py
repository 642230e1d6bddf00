"""Read who will sign a draft, and in which order."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge, Underskriver, rekkefolge_i
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag, parter_i
from alis.services.avtale.plan_for_versjon import signatarer_i
from alis.services.avtale.plangrunnlag import Plangrunnlag
from alis.services.signering.les_avvisninger import Avvisningsbilde, les_avvisninger


@dataclass(frozen=True, kw_only=True)
class Signeringsplanbilde:
    """`signatarer` are the names of those who can be named, by person."""

    versjon_id: UUID
    sak_id: UUID
    nummer: int
    laas: int
    lege: str
    kommune: str
    parter: tuple[Part, ...]
    grunnlag: Plangrunnlag
    frist: date | None
    signatarer: dict[UUID, str]
    avvisninger: tuple[Avvisningsbilde, ...]
    idag: date

    @property
    def rekkefolge(self) -> Rekkefolge:
        return rekkefolge_i(self.grunnlag.plan)

    @property
    def underskrivere(self) -> tuple[Underskriver, ...]:
        return tuple(
            Underskriver(person_id=krav.person_id, tittel=krav.tittel)
            for krav in self.grunnlag.plan.krav
            if krav.part is Part.KOMMUNE
        )


def hent_signeringsplan(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None
) -> Signeringsplanbilde:
    """Raises `ManglerRettighet`, `FinnesIkke`, and `IkkeLengerKladd` once it has been sent or discarded."""
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, for_endring=False)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    return _image(versjon, lokal_dato(naa))


def _image(versjon: Avtaleversjon, idag: date) -> Signeringsplanbilde:
    sak = versjon.avtale.sak
    return Signeringsplanbilde(
        versjon_id=versjon.pk,
        sak_id=sak.pk,
        nummer=versjon.nummer,
        laas=versjon.laas,
        lege=sak.lege.person.navn,
        kommune=sak.kommune.navn,
        parter=parter_i(versjon),
        grunnlag=les_plangrunnlag([versjon], dag=idag)[versjon.pk],
        frist=versjon.signeringsfrist,
        signatarer=signatarer_i(sak.kommune_id, idag),
        avvisninger=les_avvisninger(versjon),
        idag=idag,
    )
