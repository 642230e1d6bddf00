"""Vacancies that the trust's own system reports: all of them or none, and each once however often it is sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.behov import Plasskilde
from alis.domain.plassering.lengst_fram import er_for_langt_fram
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass, Plassreferanse
from alis.services.plassering.avdelinger import Avdelingsvalg, list_avdelinger
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse

FLEST_OM_GANGEN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Sendtplass:
    """As it was sent; months and number are within what a vacancy can have. `referanse` is the trust's own word for it."""

    referanse: str
    avdeling: str
    sted: str
    fom: date
    maneder: int
    antall: int

    def som_json(self) -> dict[str, object]:
        return {
            "avdeling": self.avdeling,
            "sted": self.sted,
            "fom": self.fom.isoformat(),
            "maneder": self.maneder,
            "antall": self.antall,
        }


class Innsendingsfeil(StrEnum):
    HAR_VAERT = "har_vaert"
    FOR_LANGT_FRAM = "for_langt_fram"
    UKJENT_AVDELING = "ukjent_avdeling"
    REFERANSEN_TO_GANGER = "referansen_to_ganger"
    REFERANSEN_ER_BRUKT = "referansen_er_brukt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Radfunn:
    """What is wrong with the vacancy that stands at `nummer`, counted from 0, and with which of its fields."""

    nummer: int
    felt: str
    feil: Innsendingsfeil


class KanIkkeTasImot(Exception):
    """Nothing was taken in. Carries all that is wrong, and the departments there are."""

    def __init__(self, funn: Sequence[Radfunn], avdelinger: Sequence[str]) -> None:
        super().__init__(len(funn))
        self.funn = funn
        self.avdelinger = avdelinger


@transaction.atomic
def ta_imot_plasser(
    *, aktor: Aktor, nokkel_id: UUID, plasser: Sequence[Sendtplass], naa: datetime | None = None
) -> Mapping[str, bool]:
    """Return, by reference, whether the vacancy is new. One that was sent before, with the same words, is the same one,
    whatever has become of it since. Raises `ManglerRettighet` and `KanIkkeTasImot`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    avdelinger = _departments(aktor)
    kjente = _known(aktor, (plass.referanse for plass in plasser))
    nye = [plass for plass in plasser if plass.referanse not in kjente]
    funn = [*_about_references(plasser, kjente), *_about_facts(plasser, kjente, avdelinger, lokal_dato(naa))]
    if funn:
        raise KanIkkeTasImot(
            sorted(funn, key=lambda ett: ett.nummer),
            _names(avdelinger),
        )
    for plass in nye:
        avdeling_id = avdelinger[_place(plass)].avdeling_id
        _take_in(aktor, nokkel_id, plass, avdeling_id, naa)
    return {plass.referanse: plass.referanse not in kjente for plass in plasser}


def finn_feil_i_feltene(
    *, aktor: Aktor, rader: Sequence[Mapping[str, Any]], naa: datetime | None = None
) -> KanIkkeTasImot:
    """What is wrong with departments and days in rows that lack some of their fields: those are told of together with these.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    avdelinger, idag = _departments(aktor), lokal_dato(naa or timezone.now())
    kjente = _known(aktor, (rad["referanse"] for rad in rader if "referanse" in rad))
    funn: list[Radfunn] = []
    for nummer, rad in enumerate(rader):
        if rad.get("referanse") in kjente:
            continue
        if "sted" in rad and "avdeling" in rad:
            funn += _of_place(nummer, rad["sted"], rad["avdeling"], avdelinger)
        if "fom" in rad:
            funn += _of_first_day(nummer, rad["fom"], idag)
    return KanIkkeTasImot(funn, _names(avdelinger))


def _departments(aktor: Aktor) -> dict[tuple[str, str], Avdelingsvalg]:
    """By place and name, however they are spelt."""
    return {(valg.sted.casefold(), valg.navn.casefold()): valg for valg in list_avdelinger(aktor=aktor)}


def _names(avdelinger: Mapping[tuple[str, str], Avdelingsvalg]) -> list[str]:
    return [f"{valg.navn} i {valg.sted}" for valg in avdelinger.values()]


def _known(aktor: Aktor, referanser: Iterable[str]) -> dict[str, dict[str, object]]:
    rader = Plassreferanse.objects.filter(helseforetak=aktor.organisasjon_id, referanse__in=set(referanser))
    return dict(rader.values_list("referanse", "sendt"))


def _about_references(
    plasser: Sequence[Sendtplass], kjente: Mapping[str, dict[str, object]]
) -> Iterable[Radfunn]:
    sett: set[str] = set()
    for nummer, plass in enumerate(plasser):
        if plass.referanse in sett:
            yield Radfunn(nummer=nummer, felt="referanse", feil=Innsendingsfeil.REFERANSEN_TO_GANGER)
        elif plass.referanse in kjente and kjente[plass.referanse] != plass.som_json():
            yield Radfunn(nummer=nummer, felt="referanse", feil=Innsendingsfeil.REFERANSEN_ER_BRUKT)
        sett.add(plass.referanse)


def _about_facts(
    plasser: Sequence[Sendtplass],
    kjente: Mapping[str, dict[str, object]],
    avdelinger: Mapping[tuple[str, str], object],
    idag: date,
) -> Iterable[Radfunn]:
    """What was taken in before is not judged again: its day may have come since."""
    for nummer, plass in enumerate(plasser):
        if plass.referanse not in kjente:
            yield from _of_place(nummer, plass.sted, plass.avdeling, avdelinger)
            yield from _of_first_day(nummer, plass.fom, idag)


def _of_place(
    nummer: int, sted: str, avdeling: str, avdelinger: Mapping[tuple[str, str], object]
) -> Iterable[Radfunn]:
    if (sted.casefold(), avdeling.casefold()) not in avdelinger:
        yield Radfunn(nummer=nummer, felt="avdeling", feil=Innsendingsfeil.UKJENT_AVDELING)


def _of_first_day(nummer: int, fom: date, idag: date) -> Iterable[Radfunn]:
    if fom <= idag:
        yield Radfunn(nummer=nummer, felt="fom", feil=Innsendingsfeil.HAR_VAERT)
    if er_for_langt_fram(fom, idag=idag):
        yield Radfunn(nummer=nummer, felt="fom", feil=Innsendingsfeil.FOR_LANGT_FRAM)


def _place(plass: Sendtplass) -> tuple[str, str]:
    return plass.sted.casefold(), plass.avdeling.casefold()


def _take_in(aktor: Aktor, nokkel_id: UUID, plass: Sendtplass, avdeling_id: int, naa: datetime) -> None:
    """Two calls with the same reference at once make the same row: its id is made of the reference."""
    fakta = {
        "avdeling_id": avdeling_id,
        "fom": plass.fom,
        "maneder": plass.maneder,
        "antall": plass.antall,
    }
    rad, ny = Ledigplass.objects.get_or_create(
        pk=uuid5(NAMESPACE_URL, f"plass:{aktor.organisasjon_id}:{plass.referanse}"),
        defaults={
            "helseforetak_id": aktor.organisasjon_id,
            "kilde": Plasskilde.API,
            "meldt_at": naa,
            "meldt_av_id": aktor.person_id,
            **fakta,
        },
    )
    if not ny:
        return
    Plassreferanse.objects.create(
        plass=rad,
        helseforetak_id=aktor.organisasjon_id,
        referanse=plass.referanse,
        sendt=plass.som_json(),
    )
    skriv_plasshendelse(
        aktor=aktor,
        plass_id=rad.pk,
        handling="motta_plass",
        naa=naa,
        innhold=fakta | {"referanse": plass.referanse, "nokkel_id": nokkel_id},
    )
