"""What a kommune is told of its doctor's service for another: the days, as they are and as they were, and nothing else."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Tjenestestatus
from alis.domain.plassering.annen_sak import sies_i_andre_saker_fra
from alis.domain.plassering.fravarsavvik import Andrestjeneste, Avvik, Skrevetfravar, finn_avvik
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.services.utdanning.saksbilde import Fravarsbilde, Stillingsbilde


@dataclass(frozen=True, slots=True, kw_only=True)
class Sakstjeneste:
    """`sak_id` is the case that reported it. Neither id leaves the services."""

    sak_id: UUID
    tjeneste_id: UUID
    tjeneste: Andrestjeneste


def les_tjenester(lege_ider: Collection[UUID], idag: date) -> defaultdict[UUID, list[Sakstjeneste]]:
    """By the doctor: all whose time to be told of has come, or had come when nothing came of them. Two questions."""
    utvalg = Sykehustjeneste.objects.filter(behov__sak__lege__in=lege_ider).order_by("fom", "pk")
    rader = utvalg.select_related("behov__sak", "tilbud__plass").prefetch_related("forlengelser")
    tjenester = defaultdict(list)
    for rad in rader:
        if er_sagt(rad, idag):
            sagt = Sakstjeneste(sak_id=rad.behov.sak_id, tjeneste_id=rad.pk, tjeneste=_as_told(rad))
            tjenester[rad.behov.sak.lege_id].append(sagt)
    return tjenester


def er_sagt(rad: Sykehustjeneste, idag: date) -> bool:
    slutt = rad.tilbud.trukket_at if rad.status == Tjenestestatus.BORTFALT else None
    return sies_i_andre_saker_fra(start=rad.fom).verdi <= (lokal_dato(slutt) if slutt else idag)


def avvik_i_saken(
    tjenester: Iterable[Andrestjeneste], stillinger: Sequence[Stillingsbilde], fravar: Sequence[Fravarsbilde]
) -> tuple[Avvik, ...]:
    """`tjenester` are those that other cases of the doctor reported."""
    return finn_avvik(
        tjenester=list(tjenester),
        stillinger=[Periode(stilling.fom, stilling.tom) for stilling in stillinger],
        fravar=[Periode(ett.fom, ett.tom) for ett in fravar],
        skrevet=[
            Skrevetfravar(
                id=ett.id, dager=Periode(ett.fom, ett.tom), fort_at=ett.fort_at, star_at=ett.star_at
            )
            for ett in fravar
            if ett.type is Fravarstype.INSTITUSJONSTJENESTE and ett.tjeneste_id is None
        ],
    )


def _as_told(rad: Sykehustjeneste) -> Andrestjeneste:
    sies = datetime.combine(sies_i_andre_saker_fra(start=rad.fom).verdi, time.min)
    return Andrestjeneste(
        sagt=Periode(rad.fom, max(_last_days(rad))),
        dager=None
        if rad.status == Tjenestestatus.BORTFALT
        else Periode(rad.bekreftet_fom or rad.fom, rad.bekreftet_tom or rad.tom),
        nytt_at=max(timezone.make_aware(sies), *_changes(rad)),
    )


def _last_days(rad: Sykehustjeneste) -> Iterator[date]:
    """A place is not changed while it is taken; of one that was given up only the service knows how long it was."""
    yield rad.tom
    if rad.status != Tjenestestatus.BORTFALT:
        yield add_months(rad.tilbud.plass.fom, rad.tilbud.plass.maneder) - EN_DAG
    yield from (ett.ny_tom for ett in rad.forlengelser.all() if ett.godtatt)


def _changes(rad: Sykehustjeneste) -> Iterator[datetime]:
    bekreftet = (rad.bekreftet_fom, rad.bekreftet_tom) != (rad.fom, rad.tom) and rad.bekreftet_at
    falt = rad.status == Tjenestestatus.BORTFALT and rad.tilbud.trukket_at
    utvidet = (ett.svart_at for ett in rad.forlengelser.all() if ett.godtatt)
    for at in (rad.opprettet_at, rad.avsluttet_at, bekreftet, falt, *utvidet):
        if at:
            yield at
