"""Save one part of a draft."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.kontroll import del_for
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.delendring import Delendring, Elementene, Partene, Stillingen, Veilederen
from alis.services.avtale.les_forhandlet import les_forhandlet
from alis.services.avtale.list_veiledere import veilederroller
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.skriv_element import skriv_element
from alis.services.avtale.utkastfelter import Utkastfelter, les_felter, skriv_felter
from alis.services.felles import hent


class IkkeLengerKladd(Exception):
    """The version has been sent or discarded; its content stands still. Carries the state it is in."""

    def __init__(self, status: Avtalestatus) -> None:
        super().__init__(status)
        self.status = status


class HorerIkkeTilDelen(ValueError):
    """The element is filled in under another part."""


class ElementetForhandles(Exception):
    """The doctor has been shown a proposal or has agreed: the element is changed by a new proposal. Carries which."""

    def __init__(self, element: Element) -> None:
        super().__init__(element)
        self.element = element


@transaction.atomic
def lagre_del(
    *, aktor: Aktor, versjon_id: UUID, laas: int, endring: Delendring, naa: datetime | None = None
) -> int:
    """Return the draft's new `laas`.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd`, `HorerIkkeTilDelen` and
    `ElementetForhandles`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    del_, felter = _apply(versjon, endring, naa)
    felter = replace(felter, lagrede_deler=felter.lagrede_deler | {del_})
    versjon.innhold = skriv_felter(felter)
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(
        aktor=aktor, versjon=versjon, handling="lagre_avtaledel", naa=naa, innhold={"del": del_}
    )
    return versjon.laas


def _apply(versjon: Avtaleversjon, endring: Delendring, naa: datetime) -> tuple[Avtaledel, Utkastfelter]:
    felter = les_felter(versjon.innhold)
    match endring:
        case Partene():
            return Avtaledel.PARTENE, _with_parties(felter, endring)
        case Stillingen():
            _set_position(versjon, endring)
            return Avtaledel.STILLING, felter
        case Veilederen():
            return Avtaledel.VEILEDER, _with_supervisor(felter, versjon, endring, naa)
        case Elementene():
            _set_elements(versjon, endring)
            return endring.del_, felter


def _with_parties(felter: Utkastfelter, endring: Partene) -> Utkastfelter:
    return replace(
        felter,
        kontaktperson=endring.kontaktperson,
        arbeidssted=endring.arbeidssted,
        start_spesialisering=endring.start_spesialisering,
        forventet_slutt=endring.forventet_slutt,
    )


def _set_position(versjon: Avtaleversjon, endring: Stillingen) -> None:
    versjon.gjelder_fra = endring.gjelder_fra
    versjon.driftsform = endring.driftsform
    versjon.fordeling_alis = None
    if endring.driftsform is Driftsform.ANNET and endring.fordeling_alis is not None:
        andel = endring.fordeling_alis
        versjon.fordeling_alis = Decimal(andel.numerator) / Decimal(andel.denominator)


def _with_supervisor(
    felter: Utkastfelter, versjon: Avtaleversjon, endring: Veilederen, naa: datetime
) -> Utkastfelter:
    roller = veilederroller(sak=versjon.avtale.sak, dag=lokal_dato(naa))
    rolle = hent(roller, person_id=endring.person_id)
    return replace(felter, veileder_id=rolle.person_id, veileder=rolle.person.navn)


def _set_elements(versjon: Avtaleversjon, endring: Elementene) -> None:
    forhandlede = les_forhandlet(versjon).statuser
    for post in endring.poster:
        if del_for(post.element) is not endring.del_:
            raise HorerIkkeTilDelen(post.element)
        if post.element in forhandlede:
            raise ElementetForhandles(post.element)
        skriv_element(versjon=versjon, post=post)
