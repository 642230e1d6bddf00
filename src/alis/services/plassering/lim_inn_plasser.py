"""Vacancies pasted from a spreadsheet: looked over first, then taken in, all or none."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import NamedTuple
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Plasstatus
from alis.domain.plassering.behov import Plasskilde
from alis.domain.plassering.plassliste import FLEST_RADER, Limrad, les_limtekst
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.records.plassering.queries import plasser_for
from alis.services.plassering.avdeling_fra_liste import lag_avdeling
from alis.services.plassering.avdelinger import Avdelingsvalg, list_avdelinger, list_steder
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse

NY = "ny"
LIKHET = 0.75
"""How alike two names are, from 0 to 1, before the one may be the other with a slip of the pen."""
Navn = tuple[str, str]
"""A department and its place, as a row names them, in small letters."""


class ForMangeRader(Exception):
    """More rows than are taken at once."""


class IngenRader(Exception):
    """There is no row in what was pasted."""


class RadeneErIkkeKlare(Exception):
    """A row has a fault, or a department that nobody has chosen for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lestrad:
    """`avdeling_id` is the department that the row means: None where it is `ukjent`, to be made or chosen, or where the
    place is not one of the trust's. `star_der`: a vacancy that says the same, taken or not, stands there already.
    """

    rad: Limrad
    avdeling_id: int | None
    sted: str
    ukjent: Navn | None
    ukjent_sted: bool
    star_der: bool = False

    @property
    def er_klar(self) -> bool:
        return not self.rad.feil and not self.ukjent_sted


@dataclass(frozen=True, slots=True, kw_only=True)
class Limbilde:
    """`ukjente` are the departments that the trust does not have, as they were written, each once, with its place; `naere` the
    one at that place that each may be, where there is one.
    """

    rader: Sequence[Lestrad]
    ukjente: Mapping[Navn, tuple[str, str]]
    naere: Mapping[Navn, Avdelingsvalg]
    avdelinger: Sequence[Avdelingsvalg]
    steder: Sequence[str]

    @property
    def er_klart(self) -> bool:
        return all(rad.er_klar for rad in self.rader)


def les_limte_plasser(*, aktor: Aktor, tekst: str, naa: datetime | None = None) -> Limbilde:
    """What the text says, and what is wrong with it. Raises `ManglerRettighet`, `IngenRader` and `ForMangeRader`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    lest = les_limtekst(tekst, idag=lokal_dato(naa or timezone.now()))
    if lest.for_mange:
        raise ForMangeRader(FLEST_RADER)
    if not lest.rader:
        raise IngenRader
    avdelinger = list_avdelinger(aktor=aktor)
    steder = [sted.navn for sted in list_steder(aktor=aktor)]
    rader = list(_marked(aktor, [_match(rad, avdelinger, steder) for rad in lest.rader]))
    ukjente = {rad.ukjent: (rad.rad.avdeling, rad.sted) for rad in rader if rad.ukjent}
    return Limbilde(
        rader=rader,
        ukjente=ukjente,
        naere={navn: naer for navn in ukjente if (naer := _nearest(navn, avdelinger))},
        avdelinger=avdelinger,
        steder=steder,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Limsvar:
    """`nye` is how many rows came in. `fra_for` are those that stood there already."""

    nye: int
    fra_for: Sequence[Lestrad]


class Fakta(NamedTuple):
    """What a row comes to, as it is written in the table."""

    avdeling_id: int
    fom: date
    maneder: int
    antall: int


@transaction.atomic
def lim_inn_plasser(
    *,
    aktor: Aktor,
    parti_id: UUID,
    tekst: str,
    valg: Mapping[Navn, int | str],
    igjen: Collection[int] = (),
    naa: datetime | None = None,
) -> Limsvar:
    """Take in the rows that do not stand there already. `valg` says which department each unknown name means, or `NY` to make it.

    What stands there already, by another paste or otherwise, comes in only where the number of its row is in `igjen`.
    `parti_id` is chosen by the page: a row that is sent twice with it comes in once, and one that has been mended since
    is another row. What came in before stands as it was.
    Raises `RadeneErIkkeKlare` and what `les_limte_plasser` raises.
    """
    naa = naa or timezone.now()
    bilde = les_limte_plasser(aktor=aktor, tekst=tekst, naa=naa)
    if not bilde.er_klart:
        raise RadeneErIkkeKlare
    avdelinger = {navn: _department(aktor, bilde, navn, valg.get(navn), naa) for navn in bilde.ukjente}
    radene = list(_numbered(_facts(lest, avdelinger) for lest in bilde.rader))
    ider = [uuid5(parti_id, _key(aktor, fakta, nummer)) for fakta, nummer in radene]
    star = _standing(aktor, utenom=ider)
    fra_for: list[Lestrad] = []
    for lest, (fakta, nummer), plass_id in zip(bilde.rader, radene, ider, strict=True):
        skal_inn = nummer > star[fakta] or lest.rad.nummer in igjen
        if not skal_inn or not _report(aktor, fakta, plass_id, naa):
            fra_for.append(lest)
    return Limsvar(nye=len(bilde.rader) - len(fra_for), fra_for=fra_for)


def _marked(aktor: Aktor, rader: Sequence[Lestrad]) -> Iterator[Lestrad]:
    """Each with whether it stands there already. Of rows that say the same, as many do as there are such vacancies."""
    star = _standing(aktor)
    sett: Counter[Fakta] = Counter()
    for lest in rader:
        if lest.avdeling_id is None or not lest.er_klar:
            yield lest
            continue
        fakta = _facts(lest, {})
        sett[fakta] += 1
        yield replace(lest, star_der=sett[fakta] <= star[fakta])


def _numbered(fakta: Iterable[Fakta]) -> Iterator[tuple[Fakta, int]]:
    """Each with which it is of those that say the same."""
    like: Counter[Fakta] = Counter()
    for ett in fakta:
        like[ett] += 1
        yield ett, like[ett]


def _standing(aktor: Aktor, *, utenom: Collection[UUID] = ()) -> Counter[Fakta]:
    """How many vacancies that are not withdrawn say each thing. One query."""
    ledige = plasser_for(aktor).filter(status=Plasstatus.LEDIG).exclude(pk__in=utenom)
    return Counter(Fakta(*rad) for rad in ledige.order_by().values_list(*Fakta._fields))


def _nearest(navn: Navn, avdelinger: Sequence[Avdelingsvalg]) -> Avdelingsvalg | None:
    der = {valg.navn.casefold(): valg for valg in avdelinger if valg.sted.casefold() == navn[1]}
    naere = get_close_matches(navn[0], der, n=1, cutoff=LIKHET)
    return der[naere[0]] if naere else None


def _match(rad: Limrad, avdelinger: Sequence[Avdelingsvalg], steder: Sequence[str]) -> Lestrad:
    """A row without a place means the only department of that name, or the only place there is."""
    sted = next((navn for navn in steder if navn.casefold() == rad.sted.casefold()), None)
    passer = [
        valg
        for valg in avdelinger
        if valg.navn.casefold() == rad.avdeling.casefold() and (valg.sted == sted or not rad.sted)
    ]
    if sted is None and not rad.sted and len(passer) != 1 and len(steder) == 1:
        sted = steder[0]
        passer = [valg for valg in passer if valg.sted == sted]
    if len(passer) == 1:
        return Lestrad(
            rad=rad, avdeling_id=passer[0].avdeling_id, sted=passer[0].sted, ukjent=None, ukjent_sted=False
        )
    ukjent = (rad.avdeling.casefold(), sted.casefold()) if sted and rad.avdeling else None
    return Lestrad(rad=rad, avdeling_id=None, sted=sted or rad.sted, ukjent=ukjent, ukjent_sted=sted is None)


def _department(aktor: Aktor, bilde: Limbilde, navn: Navn, valgt: int | str | None, naa: datetime) -> int:
    if valgt == NY:
        avdeling, sted = bilde.ukjente[navn]
        return lag_avdeling(aktor=aktor, navn=avdeling, sted=sted, naa=naa)
    kjente = {valg.avdeling_id for valg in bilde.avdelinger}
    if not isinstance(valgt, int) or valgt not in kjente:
        raise RadeneErIkkeKlare
    return valgt


def _facts(lest: Lestrad, avdelinger: Mapping[Navn, int]) -> Fakta:
    rad = lest.rad
    assert rad.fom is not None and rad.maneder is not None and rad.antall is not None, "the row has no fault"
    avdeling_id = lest.avdeling_id or avdelinger[lest.ukjent or ("", "")]
    return Fakta(avdeling_id=avdeling_id, fom=rad.fom, maneder=rad.maneder, antall=rad.antall)


def _key(aktor: Aktor, fakta: Fakta, nummer: int) -> str:
    """By what the row says, and which it is of those that say the same: not by its line, that a mended row shares."""
    return f"{aktor.organisasjon_id}:{fakta.avdeling_id}:{fakta.fom}:{fakta.maneder}:{fakta.antall}:{nummer}"


def _report(aktor: Aktor, fakta: Fakta, plass_id: UUID, naa: datetime) -> bool:
    plass, ny = Ledigplass.objects.get_or_create(
        pk=plass_id,
        defaults={
            "helseforetak_id": aktor.organisasjon_id,
            "kilde": Plasskilde.LIMT,
            "meldt_at": naa,
            "meldt_av_id": aktor.person_id,
            **fakta._asdict(),
        },
    )
    if ny:
        skriv_plasshendelse(
            aktor=aktor, plass_id=plass.pk, handling="lim_inn_plass", naa=naa, innhold=fakta._asdict()
        )
    return ny
