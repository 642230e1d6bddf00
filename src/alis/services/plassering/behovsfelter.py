"""What a kommune says of a need: where, when, and what is wished for. Choices and dates only, never a word of why."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.plassering.behov import STORSTE_AVVIK, Arena
from alis.domain.plassering.lengst_fram import krev_ikke_for_langt_fram
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Avdeling, Behov, Behovsonske
from alis.services.plassering.stedsnavn import stedsnavn


@dataclass(frozen=True, kw_only=True)
class Behovsonsker:
    """`avdelinger` in her own order, the first most. `samme_avdeling`: all of the service at one department.

    `gjenstar` is the months that are left of a service that ended early; None is all six.
    """

    tidligst: date
    onsket_fom: date
    deler: int = 1
    gjenstar: int | None = None
    samme_avdeling: bool = True
    maks_avvik_maneder: int = STORSTE_AVVIK
    avdelinger: tuple[int, ...] = ()
    godtar_andre: bool = False


@dataclass(frozen=True, kw_only=True)
class Behovssted:
    """A trust, or the name of an institution of the kommune's own."""

    arena: Arena = Arena.SYKEHUS
    helseforetak_id: UUID | None = None
    institusjon: str = ""


class OnsketKanIkkeBrukes(Exception):
    """No place could ever fit: the wish is before she can begin, no department would do, or there is no such rest."""


class AvdelingenErIkkeHer(Exception):
    """The department is not the trust's, or is not in use."""


def krev_brukbart(onsker: Behovsonsker, arena: Arena, *, idag: date, gjenstar: int | None) -> None:
    """`gjenstar` is what the need can be of, where it is not of all six months. Raises `ForLangtFram` and
    `OnsketKanIkkeBrukes`.
    """
    krev_ikke_for_langt_fram(idag=idag, tidligst=onsker.tidligst, onsket_fom=onsker.onsket_fom)
    uten_sted = arena is Arena.SYKEHUS and not onsker.avdelinger and not onsker.godtar_andre
    umulig_rest = onsker.gjenstar is not None and (onsker.gjenstar != gjenstar or onsker.deler != 1)
    if onsker.onsket_fom < onsker.tidligst or uten_sted or umulig_rest:
        raise OnsketKanIkkeBrukes


def skriv_onsker(behov: Behov, onsker: Behovsonsker) -> None:
    """Put the wishes in the need, without its departments."""
    behov.tidligst, behov.onsket_fom = onsker.tidligst, onsker.onsket_fom
    behov.deler, behov.gjenstar, behov.samme_avdeling = onsker.deler, onsker.gjenstar, onsker.samme_avdeling
    behov.maks_avvik_maneder, behov.godtar_andre = onsker.maks_avvik_maneder, onsker.godtar_andre


def skriv_avdelinger(behov: Behov, avdelinger: tuple[int, ...]) -> None:
    """In place of those that stood there. One that is wished for already may be out of use. Raises `AvdelingenErIkkeHer`."""
    staar = list(behov.onsker.order_by("nummer").values_list("avdeling_id", flat=True))
    if tuple(staar) == avdelinger:
        return
    _require_of_trust(behov.helseforetak_id, [pk for pk in avdelinger if pk not in staar])
    behov.onsker.all().delete()
    Behovsonske.objects.bulk_create(
        Behovsonske(behov=behov, nummer=nummer, avdeling_id=pk) for nummer, pk in enumerate(avdelinger, 1)
    )


def _require_of_trust(helseforetak_id: UUID | None, nye: list[int]) -> None:
    hos = Avdeling.objects.filter(pk__in=nye, sykehussted__helseforetak=helseforetak_id, i_bruk=True)
    if nye and hos.count() != len(set(nye)):
        raise AvdelingenErIkkeHer


def som_innhold(behov: Behov, onsker: Behovsonsker) -> dict[str, object]:
    """For the journal, which outlives the departments: with the names they have now. The wishes must be written."""
    onskene = behov.onsker.select_related("avdeling__sykehussted").order_by("nummer")
    return {
        "helseforetak": _name(behov.helseforetak),
        "institusjon": behov.institusjon,
        "tidligst": onsker.tidligst,
        "onsket_fom": onsker.onsket_fom,
        "deler": onsker.deler,
        "gjenstar": onsker.gjenstar,
        "samme_avdeling": onsker.samme_avdeling,
        "maks_avvik_maneder": onsker.maks_avvik_maneder,
        "avdelinger": list(onsker.avdelinger),
        "steder": [stedsnavn(ett.avdeling) for ett in onskene],
        "godtar_andre": onsker.godtar_andre,
    }


def _name(helseforetak: Organisasjon | None) -> str:
    return helseforetak.navn if helseforetak else ""
