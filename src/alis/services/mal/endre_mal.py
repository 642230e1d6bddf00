"""Make one change in a template that is being written."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import Klausul, Mal, Tiltaksforslag
from alis.domain.dokument.malkontroll import nasjonalt_laste
from alis.domain.dokument.malredigering import (
    Malopplysninger,
    med_endret_klausul,
    med_flyttet_klausul,
    med_ny_klausul,
    med_nytt_tiltak,
    med_opplysninger,
    uten_klausul,
    uten_tiltak,
)
from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import list_maler
from alis.records.mal.models import Malversjon
from alis.services.mal.aapne_mal import aapne_egen_mal
from alis.services.mal.les_malversjon import les_malversjon
from alis.services.mal.nasjonalt_grunnlag import nasjonalt_grunnlag
from alis.services.mal.skriv_malhendelse import skriv_malhendelse
from alis.services.mal.skriv_malinnhold import skriv_malinnhold


@dataclass(frozen=True, kw_only=True)
class NyKlausul:
    """`etter` is the id of the clause that it is put behind."""

    klausul: Klausul
    etter: str


@dataclass(frozen=True, kw_only=True)
class EndretKlausul:
    klausul: Klausul


@dataclass(frozen=True, kw_only=True)
class FlyttetKlausul:
    """`steg` places down, or up where it is negative."""

    id: str
    steg: int


@dataclass(frozen=True, kw_only=True)
class FjernetKlausul:
    id: str


@dataclass(frozen=True, kw_only=True)
class NyttTiltak:
    tiltak: Tiltaksforslag


@dataclass(frozen=True, kw_only=True)
class FjernetTiltak:
    id: str


Malendring = (
    Malopplysninger | NyKlausul | EndretKlausul | FlyttetKlausul | FjernetKlausul | NyttTiltak | FjernetTiltak
)


class IkkeLengerMalkladd(Exception):
    """The version has been sent for approval or is past it; its content stands still."""


class PunktetErNasjonalt(Exception):
    """The clause is Helsedirektoratet's: an ALIS-kontor neither rewords it, moves it nor takes it away."""


class VersjonsnavnetErBrukt(Exception):
    """Another version of the template has the same label."""


@transaction.atomic
def endre_mal(
    *, aktor: Aktor, versjon_id: UUID, laas: int, endring: Malendring, naa: datetime | None = None
) -> int:
    """Return the draft's new `laas`.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerMalkladd`, `PunktetErNasjonalt`, `UkjentPunkt`
    and `VersjonsnavnetErBrukt`.
    """
    aktor.krev(Rettighet.SKRIV_MAL)
    naa = naa or timezone.now()
    rad = aapne_egen_mal(aktor=aktor, versjon_id=versjon_id, laas=laas, naa=naa)
    if rad.status != Malstatus.KLADD:
        raise IkkeLengerMalkladd
    mal = les_malversjon(rad)
    _require_hers(rad, mal, endring)
    skriv_malinnhold(rad, _apply(mal, endring))
    rad.laas += 1
    rad.endret_at, rad.endret_av_id = naa, aktor.person_id
    rad.save()
    skriv_malhendelse(
        aktor=aktor, rad=rad, handling="endre_mal", naa=naa, innhold={"endring": type(endring).__name__}
    )
    return rad.laas


def _require_hers(rad: Malversjon, mal: Mal, endring: Malendring) -> None:
    match endring:
        case EndretKlausul(klausul=Klausul(id=id)) | FlyttetKlausul(id=id) | FjernetKlausul(id=id):
            grunnlag = nasjonalt_grunnlag(rad)
            if grunnlag is not None and id in nasjonalt_laste(mal, nasjonal=grunnlag):
                raise PunktetErNasjonalt
        case Malopplysninger(versjon=versjon):
            if _taken(rad, mal, versjon):
                raise VersjonsnavnetErBrukt


def _taken(rad: Malversjon, mal: Mal, versjon: str) -> bool:
    andre = rad.serie.versjoner.exclude(pk=rad.pk).exclude(status=Malstatus.FORKASTET)
    return (mal.navn, versjon) in list_maler() or andre.filter(versjon=versjon).exists()


def _apply(mal: Mal, endring: Malendring) -> Mal:
    match endring:
        case Malopplysninger():
            return med_opplysninger(mal, endring)
        case NyKlausul(klausul=klausul, etter=etter):
            return med_ny_klausul(mal, klausul, etter=etter)
        case EndretKlausul(klausul=klausul):
            return med_endret_klausul(mal, klausul)
        case FlyttetKlausul(id=id, steg=steg):
            return med_flyttet_klausul(mal, id, steg=steg)
        case FjernetKlausul(id=id):
            return uten_klausul(mal, id)
        case NyttTiltak(tiltak=tiltak):
            return med_nytt_tiltak(mal, tiltak)
        case FjernetTiltak(id=id):
            return uten_tiltak(mal, id)
