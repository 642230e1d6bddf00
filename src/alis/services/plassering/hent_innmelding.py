"""What a coordinator needs to report a need: whom it can be for, where it can go, and what the case says already."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from alis.domain.flyt import LEVENDE_BEHOV
from alis.domain.plassering.behov import Arena
from alis.domain.plassering.innmeldingsregler import resten, tjenesten_gjenstar
from alis.domain.plassering.startforslag import Startforslag, foresla_start
from alis.domain.plassering.tid_i_kommunen import dagen_etter
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.utdanning import Fravarstype
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sorteringsnokkel
from alis.records.plassering.models import Avdeling, Behov
from alis.records.utdanning.models import AlisSak, Stilling
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.plassering.behovsfelter import Behovsonsker
from alis.services.plassering.foretaksavtale.har_avtale_i_kraft import har_avtale_i_kraft
from alis.services.plassering.innmeldingsgrunnlag import Innmeldingsgrunnlag, les_innmeldingsgrunnlag
from alis.services.plassering.les_fullforte_maneder import INGEN, les_fullforte_maneder
from alis.services.plassering.les_profiler import foretakene
from alis.services.plassering.stedsnavn import stedsnavn
from alis.services.varsel import rettighetshavere


@dataclass(frozen=True, kw_only=True)
class Meldesak:
    """A doctor in a position now or later. `har_behov`: a need of hers lives already. `er_ferdig`: none does, and she has
    fulfilled the service that is recommended, here or in another kommune.
    """

    sak_id: UUID
    lege: str
    har_behov: bool
    er_ferdig: bool


@dataclass(frozen=True, kw_only=True)
class Levende:
    """A need that lives: with a trust, or in an institution."""

    id: UUID
    hvor: str


@dataclass(frozen=True, kw_only=True)
class Innmeldingsbilde:
    """`forslag` is what the case says already; `i_forveien` the months of the trust's lead time, where the wished day in it is
    the first that they allow. `rest` is of the months that are left where a service ended early, and so is `forslag` then.
    `full_tid` is the day the years in the kommune are full, None where unknown.

    `avdelinger` are those of the chosen trust, by number. `grunnlag` judges what is written. `mangler_avtale`: the trust takes
    needs from kommuner that it has an agreement with, and there is none. `mangler_kontakt`: nobody in it would be told.
    """

    sak_id: UUID
    lege: str
    foretak: tuple[tuple[UUID, str], ...]
    valgt: UUID | None
    avdelinger: tuple[tuple[int, str], ...]
    levende: tuple[Levende, ...]
    forslag: Behovsonsker
    rest: Vurdering[int] | None
    i_forveien: int | None
    full_tid: date | None
    ar: int
    soknadsmate: str
    mangler_avtale: bool
    mangler_kontakt: bool
    grunnlag: Innmeldingsgrunnlag


def list_meldesaker(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Meldesak, ...]:
    """By name. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.MELD_BEHOV)
    idag = lokal_dato(naa or timezone.now())
    i_stilling = Stilling.objects.filter(Q(tom__isnull=True) | Q(tom__gte=idag), sak=OuterRef("pk"))
    levende = Behov.objects.filter(sak=OuterRef("pk"), status__in=LEVENDE_BEHOV)
    rader = list(
        saker_for(aktor, dag=idag)
        .filter(Exists(i_stilling))
        .annotate(har_behov=Exists(levende))
        .order_by("lege__person__navn_sortering", "pk")
        .values_list("pk", "lege__person__navn", "har_behov")
    )
    fullfort = les_fullforte_maneder([pk for pk, _navn, har in rader if not har])
    return tuple(
        Meldesak(sak_id=pk, lege=navn, har_behov=har, er_ferdig=_is_done(fullfort.get(pk, INGEN).alle))
        for pk, navn, har in rader
    )


def _is_done(maneder: int) -> bool:
    return tjenesten_gjenstar(maneder=maneder).verdi is Utfall.IKKE_OPPFYLT


def hent_innmelding(
    *,
    aktor: Aktor,
    sak_id: UUID,
    arena: Arena = Arena.SYKEHUS,
    helseforetak_id: UUID | None = None,
    naa: datetime | None = None,
) -> Innmeldingsbilde:
    """Without a trust, the one where the kommune reported last; for an institution none, nor any of its ways.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    idag = lokal_dato(naa or timezone.now())
    sak = hent(saker_for(aktor, dag=idag).select_related("lege__person"), pk=sak_id)
    foretak = tuple(sorted(foretakene().values_list("pk", "navn"), key=lambda rad: sorteringsnokkel(rad[1])))
    valgt = _chosen(arena, helseforetak_id, foretak, sak.kommune_id)
    grunnlag = les_innmeldingsgrunnlag(sak=sak, helseforetak_id=valgt, dag=idag)
    full_tid = dagen_etter(12 * grunnlag.ar, grunnlag.tid)
    rest = resten(grunnlag.fullfort.alle) if arena is Arena.SYKEHUS else None
    start = _proposal(grunnlag, None if rest else full_tid)
    return Innmeldingsbilde(
        sak_id=sak.pk,
        lege=sak.lege.person.navn,
        foretak=foretak,
        valgt=valgt,
        avdelinger=list_avdelinger(valgt),
        levende=_living(sak),
        forslag=Behovsonsker(
            tidligst=start.tidligst, onsket_fom=start.onsket, gjenstar=rest.verdi if rest else None
        ),
        rest=rest,
        i_forveien=start.maneder,
        full_tid=full_tid,
        ar=grunnlag.ar,
        soknadsmate=grunnlag.profil.soknadsmate if grunnlag.profil else "",
        mangler_avtale=_lacks_agreement(grunnlag, valgt),
        mangler_kontakt=_lacks_contact(valgt, idag),
        grunnlag=grunnlag,
    )


def _lacks_agreement(grunnlag: Innmeldingsgrunnlag, helseforetak_id: UUID | None) -> bool:
    if helseforetak_id is None or grunnlag.profil is None or not grunnlag.profil.krever_avtale:
        return False
    return not har_avtale_i_kraft(
        kommunenummer=grunnlag.kommunenummer, helseforetak_id=helseforetak_id, dag=grunnlag.dag
    )


def _lacks_contact(helseforetak_id: UUID | None, dag: date) -> bool:
    return helseforetak_id is not None and not rettighetshavere(
        rettighet=Rettighet.STYRE_PLASSER, organisasjoner=[helseforetak_id], dag=dag
    )


def list_avdelinger(helseforetak_id: UUID | None) -> tuple[tuple[int, str], ...]:
    """The trust's departments that are in use, by place and name."""
    rader = Avdeling.objects.filter(sykehussted__helseforetak=helseforetak_id, i_bruk=True)
    return tuple((rad.pk, stedsnavn(rad)) for rad in rader.select_related("sykehussted"))


def _chosen(
    arena: Arena, helseforetak_id: UUID | None, foretak: tuple[tuple[UUID, str], ...], kommunenummer: str
) -> UUID | None:
    if arena is not Arena.SYKEHUS:
        return None
    kjente = {pk for pk, _navn in foretak}
    return helseforetak_id if helseforetak_id in kjente else _where_last(kommunenummer, kjente)


def _where_last(kommunenummer: str, kjente: set[UUID]) -> UUID | None:
    meldt = Behov.objects.filter(kommune=kommunenummer, helseforetak__in=kjente)
    return meldt.order_by("-meldt_at", "pk").values_list("helseforetak", flat=True).first()


def _living(sak: AlisSak) -> tuple[Levende, ...]:
    rader = sak.behov.filter(status__in=LEVENDE_BEHOV).select_related("helseforetak")
    return tuple(
        Levende(id=rad.pk, hvor=rad.helseforetak.navn if rad.helseforetak else rad.institusjon)
        for rad in rader
    )


def _proposal(grunnlag: Innmeldingsgrunnlag, full_tid: date | None) -> Startforslag:
    """The plan is the institution service that stands in the case."""
    planlagt = (ett.fom for ett in grunnlag.fravar if ett.type == Fravarstype.INSTITUSJONSTJENESTE)
    return foresla_start(
        idag=grunnlag.dag, full_tid=full_tid, planlagt=planlagt, maneder=grunnlag.maneder_i_forveien
    )
