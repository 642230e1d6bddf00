"""The trust's vacancies, by when they begin, page by page; and one of them with its offers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from alis.domain.flyt import I_KOEN, Plasstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass, Plasstilbud
from alis.records.plassering.queries import plasser_for
from alis.services.felles import hent
from alis.services.plassering.tjeneste.la_falle_bort import begynte_tilbud
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

PER_SIDE = 50


class Plassutvalg(StrEnum):
    """`LEDIG` can be offered to someone now; `OPPTATT` is offered, taken or begun; `LYST_UT` is both."""

    LEDIG = "ledig"
    OPPTATT = "opptatt"
    TRUKKET = "trukket"
    LYST_UT = "lyst_ut"


KOLONNER = ("fom", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plassbilde:
    """`tilbudt` of its places wait for an answer, `tatt` are taken. `laas` is the state the user sees.

    `referanse` is the trust's own word for one that its system reported; empty for the others. `endret_til` stands in its
    place where it was changed after someone had been offered it.
    """

    plass_id: UUID
    avdeling_id: int
    avdeling: str
    sted: str
    fom: date
    maneder: int
    antall: int
    tilbudt: int
    tatt: int
    status: Plasstatus
    referanse: str
    fordi: str
    trukket_at: datetime | None
    endret_til: UUID | None
    har_begynt: bool
    laas: int

    @property
    def ledige(self) -> int:
        if self.status is Plasstatus.TRUKKET or self.har_begynt:
            return 0
        return self.antall - self.tilbudt - self.tatt


@dataclass(frozen=True, slots=True, kw_only=True)
class Plasstilbudsrad:
    """`har_begynt`: she serves there or has done, so the place is taken from her by nobody. `star_i_koen`: she waits, for this
    offer or for another part of her service.
    """

    tilbud_id: UUID
    navn: str
    kommune: str
    nummer: int
    status: Tilbudsstatus
    svarfrist: date
    sendt_at: datetime
    har_begynt: bool
    star_i_koen: bool
    gikk_med_behovet: bool
    falt_med_endringen: bool
    var_godtatt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plassliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Plassbilde]
    neste: str


def list_plasser(
    *,
    aktor: Aktor,
    vis: Plassutvalg = Plassutvalg.LYST_UT,
    etter: str = "",
    per_side: int = PER_SIDE,
    naa: datetime | None = None,
) -> Plassliste:
    """A key that was never given out begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    idag = lokal_dato(naa or timezone.now())
    utvalg = _with_numbers(plasser_for(aktor)).filter(_chosen(vis, idag)).order_by(*KOLONNER)
    rader = list(fra_sidenokkel(utvalg, etter, kolonner=KOLONNER)[: per_side + 1])
    vist = rader[:per_side]
    siste = vist[-1] if len(rader) > per_side else None
    return Plassliste(
        rader=[_picture(rad, idag) for rad in vist],
        neste=lag_sidenokkel([siste.fom, siste.pk]) if siste else "",
    )


def _chosen(vis: Plassutvalg, idag: date) -> Q:
    if vis is Plassutvalg.TRUKKET:
        return Q(status=Plasstatus.TRUKKET)
    lyst_ut = Q(status=Plasstatus.LEDIG)
    opptatt = Q(fom__lte=idag) | Q(antall__lte=F("tilbudt") + F("tatt"))
    return lyst_ut & {Plassutvalg.LEDIG: ~opptatt, Plassutvalg.OPPTATT: opptatt}.get(vis, Q())


def hent_plass(*, aktor: Aktor, plass_id: UUID, naa: datetime | None = None) -> Plassbilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    rad = hent(_with_numbers(plasser_for(aktor)), pk=plass_id)
    return _picture(rad, lokal_dato(naa or timezone.now()))


def list_plasser_med(
    *, aktor: Aktor, referanser: Iterable[str], naa: datetime | None = None
) -> dict[str, Plassbilde]:
    """By the trust's own references. One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    idag = lokal_dato(naa or timezone.now())
    utvalg = plasser_for(aktor).filter(egen_referanse__referanse__in=list(referanser))
    bilder = [_picture(rad, idag) for rad in _with_numbers(utvalg)]
    return {bilde.referanse: bilde for bilde in bilder}


def list_plassens_tilbud(
    *, aktor: Aktor, plass_id: UUID, naa: datetime | None = None
) -> Sequence[Plasstilbudsrad]:
    """All that it has been offered to, the newest first. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    tilbud = Plasstilbud.objects.filter(plass=plass_id, plass__helseforetak=aktor.organisasjon_id)
    begynt = begynte_tilbud(tilbud.values_list("pk", flat=True), naa or timezone.now())
    return [
        Plasstilbudsrad(
            tilbud_id=rad.pk,
            navn=rad.behov.sak.lege.person.navn,
            kommune=rad.behov.kommune.navn,
            nummer=rad.nummer,
            status=Tilbudsstatus(rad.status),
            svarfrist=rad.svarfrist,
            sendt_at=rad.sendt_at,
            har_begynt=rad.pk in begynt,
            star_i_koen=rad.behov.status in I_KOEN,
            gikk_med_behovet=rad.gikk_med_behovet,
            falt_med_endringen=rad.falt_med_endringen,
            var_godtatt=rad.var_godtatt,
        )
        for rad in tilbud.select_related("behov__sak__lege__person", "behov__kommune").order_by(
            "-sendt_at", "pk"
        )
    ]


def _with_numbers(plasser: QuerySet[Ledigplass]) -> QuerySet[Ledigplass]:
    return plasser.select_related("avdeling__sykehussted").annotate(
        tilbudt=Count("tilbud", filter=Q(tilbud__status=Tilbudsstatus.SENDT)),
        tatt=Count("tilbud", filter=Q(tilbud__status=Tilbudsstatus.GODTATT)),
        referanse=Coalesce(F("egen_referanse__referanse"), Value("")),
    )


def _picture(plass: Ledigplass, idag: date) -> Plassbilde:
    return Plassbilde(
        plass_id=plass.pk,
        avdeling_id=plass.avdeling_id,
        avdeling=plass.avdeling.navn,
        sted=plass.avdeling.sykehussted.navn,
        fom=plass.fom,
        maneder=plass.maneder,
        antall=plass.antall,
        tilbudt=plass.tilbudt,  # type: ignore[attr-defined]
        tatt=plass.tatt,  # type: ignore[attr-defined]
        status=Plasstatus(plass.status),
        referanse=plass.referanse,  # type: ignore[attr-defined]
        fordi=plass.fordi,
        trukket_at=plass.trukket_at,
        endret_til=plass.endret_til_id,
        har_begynt=plass.fom <= idag,
        laas=plass.laas,
    )
