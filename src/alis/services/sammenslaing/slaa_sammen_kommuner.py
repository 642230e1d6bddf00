"""Make one kommune of several, from a day on: cases, needs and queue, surgeries and roles."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune, Kommunesammenslaing, KontorDekning, Sentralitet
from alis.records.parter.queries import gjeldende
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import AlisSak
from alis.services.felles import krev
from alis.services.journal import skriv_linje
from alis.services.plassering.laas_plasseringen import laas_behov, laas_legene
from alis.services.plassering.rekkefolge import laas_rekkefolgen
from alis.services.sammenslaing.flytt_behovene import flytt_behovene
from alis.services.sammenslaing.flytt_legesentre import flytt_legesentre
from alis.services.sammenslaing.flytt_sakene import flytt_sakene
from alis.services.sammenslaing.fortell import fortell_om_sammenslaingen
from alis.services.sammenslaing.gi_rollene import gi_rollene


class IkkeToKommuner(Exception):
    """A kommune can't become part of itself, and one or more must be named."""


class UkjentKommune(Exception):
    """The register has no such kommune, or it is part of another already. Carries its number."""

    def __init__(self, kommunenummer: str) -> None:
        super().__init__(kommunenummer)
        self.kommunenummer = kommunenummer


class DagenErIkkeKommet(Exception):
    """The kommuner are still each their own."""


@dataclass(frozen=True, kw_only=True)
class Sammenslatt:
    """What followed. `staar_igjen` are cases of doctors who have one in several of the kommuner: one follows, the others stay.
    `mangler_kontor` and `mangler_sentralitet`: what the registers must say of the kommune that they became."""

    saker: int
    behov: int
    roller: int
    staar_igjen: Sequence[AlisSak]
    mangler_kontor: bool
    mangler_sentralitet: bool


@transaction.atomic
def slaa_sammen_kommuner(
    *,
    aktor: Aktor | None,
    fra: Collection[str],
    til: str,
    fom: date,
    provekjor: bool = False,
    naa: datetime | None = None,
) -> Sammenslatt:
    """`til` may be one that was there before. With `provekjor` it is all done, and undone.

    What was signed, applied for, booked and paid stays as it was written, in the old kommune's name.
    Raises `ManglerRettighet`, `IkkeToKommuner`, `UkjentKommune` and `DagenErIkkeKommet`.
    """
    krev(aktor, Rettighet.ENDRE_REGISTER)
    naa = naa or timezone.now()
    if not fra or til in fra:
        raise IkkeToKommuner
    if fom > lokal_dato(naa):
        raise DagenErIkkeKommet
    gamle, ny = _lock(set(fra), til)
    _remember(gamle, ny, aktor=aktor, fom=fom, naa=naa)
    saker, staar_igjen = flytt_sakene(fra=gamle, til=ny, aktor=aktor, naa=naa)
    flytt_legesentre(fra=gamle, til=ny)
    behov = flytt_behovene(til=ny, aktor=aktor, naa=naa)
    roller = gi_rollene(fra=gamle, til=ny, aktor=aktor, fom=fom, naa=naa)
    _cover(gamle, ny, fom)
    fortell_om_sammenslaingen(fra=gamle, til=ny, fom=fom, naa=naa)
    utfall = Sammenslatt(
        saker=saker,
        behov=behov,
        roller=roller,
        staar_igjen=staar_igjen,
        mangler_kontor=not KontorDekning.objects.filter(gjeldende(fom), kommune=ny).exists(),
        mangler_sentralitet=not Sentralitet.objects.filter(kommune=ny).exists(),
    )
    # What was asked for is read by now: nothing can be asked after this.
    transaction.set_rollback(provekjor)
    return utfall


def _lock(fra: set[str], til: str) -> tuple[list[Kommune], Kommune]:
    """All that will change, before the journal is: doctors, kommuner, cases, needs, as everyone does who changes the queue."""
    laas_legene(AlisSak.objects.filter(kommune__in=fra | {til}).values_list("lege", flat=True))
    for kommunenummer in sorted(fra | {til}):
        if not Kommune.objects.filter(pk=kommunenummer).exists():
            raise UkjentKommune(kommunenummer)
        laas_rekkefolgen(kommunenummer)
    kommuner = {rad.pk: rad for rad in Kommune.objects.filter(pk__in=fra | {til}, sammenslaing__isnull=True)}
    if borte := sorted((fra | {til}) - kommuner.keys()):
        raise UkjentKommune(borte[0])
    saker = AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(kommune__in=fra | {til})
    ider = list(saker.order_by("pk").values_list("pk", flat=True))
    laas_behov(Behov.objects.filter(sak__in=ider).values_list("pk", flat=True))
    return [kommuner[kommunenummer] for kommunenummer in sorted(fra)], kommuner[til]


def _remember(
    gamle: Sequence[Kommune], ny: Kommune, *, aktor: Aktor | None, fom: date, naa: datetime
) -> None:
    """Also those that had become part of one that goes now."""
    Kommunesammenslaing.objects.filter(etterfolger__in=gamle).update(etterfolger=ny)
    for gammel in gamle:
        Kommunesammenslaing.objects.create(
            kommune=gammel,
            etterfolger=ny,
            fom=fom,
            utfort_at=naa,
            utfort_av_id=aktor.person_id if aktor else None,
        )
        skriv_linje(
            aktor=aktor,
            handling="slaa_sammen_kommuner",
            objekt_type="Kommune",
            objekt_id=gammel.pk,
            kommunenummer=gammel.pk,
            innhold={"til": ny.pk, "fom": fom},
            naa=naa,
        )


def _cover(gamle: Sequence[Kommune], ny: Kommune, fom: date) -> None:
    """A new kommune is served by the office that served all of the old; where they had several, someone must say which."""
    if KontorDekning.objects.filter(gjeldende(fom), kommune=ny).exists():
        return
    kontorer = set(
        KontorDekning.objects.filter(gjeldende(fom), kommune__in=gamle).values_list("kontor", flat=True)
    )
    if len(kontorer) == 1:
        KontorDekning.objects.create(kommune=ny, kontor_id=kontorer.pop(), fom=fom)
