"""A doctor with cases in two kommuner: the service that one of them reported is absence in the other's case too.

Nobody sees another organisation's case. The coordinator of the other kommune is told the days in which her own doctor is away
from her own post, and that it is institution service: what the absence itself says, and no more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import CharField
from django.db.models.functions import Cast, Coalesce

from alis.domain.flyt import HAR_TJENESTE
from alis.domain.plassering.annen_sak import finn_avvik, sies_i_andre_saker_fra
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.records.plassering.models import Sykehustjeneste
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.utdanning.saksbilde import Saksbilde

Tjenester = dict[UUID | None, list[tuple[UUID | None, Periode]]]


def fravar_i_andre_saker(aktor: Aktor, saker: Sequence[Saksbilde], idag: date) -> Iterator[Venting]:
    """`saker` are those of the coordinator's own kommune. A row is a service of one of their doctors, by the doctor."""
    if aktor.rolle is not Rolle.KOORDINATOR or not saker:
        return
    leger = {sak.lege.person_id for sak in saker}

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        tjenester = _by_doctor(rader, idag)
        for sak in saker:
            andres = [dagene for i_saken, dagene in tjenester[sak.lege.person_id] if i_saken != sak.sak_id]
            yield from _tasks(sak, andres)

    yield Venting(
        utvalg=Sykehustjeneste.objects.filter(status__in=HAR_TJENESTE, behov__sak__lege__in=leger),
        kolonner={
            "sak_id": "behov__sak_id",
            "objekt_id": "behov__sak__lege_id",
            "dag": Coalesce("bekreftet_fom", "fom"),
            "status": Cast(Coalesce("bekreftet_tom", "tom"), CharField()),
        },
        oppgaver=oppgaver,
    )


def _by_doctor(rader: Iterable[Venterad], idag: date) -> Tjenester:
    """Those whose time to be told of has come. `status` carries the last day."""
    tjenester: Tjenester = defaultdict(list)
    for rad in rader:
        assert rad.dag is not None
        if sies_i_andre_saker_fra(start=rad.dag).verdi <= idag:
            dagene = Periode(rad.dag, date.fromisoformat(rad.status))
            tjenester[rad.objekt_id].append((rad.sak_id, dagene))
    return tjenester


def _tasks(sak: Saksbilde, andres: Sequence[Periode]) -> Iterator[Oppgave]:
    if not andres:
        return
    avvik = finn_avvik(
        tjenester=andres,
        stillinger=[Periode(stilling.fom, stilling.tom) for stilling in sak.stillinger],
        fravar=[Periode(ett.fom, ett.tom) for ett in sak.fravar],
        skrevet=[
            Periode(ett.fom, ett.tom)
            for ett in sak.fravar
            if ett.type is Fravarstype.INSTITUSJONSTJENESTE and ett.tjeneste_id is None
        ],
    )
    for dagene in avvik.mangler:
        yield _task(sak, Oppgaveslag.FOR_TJENESTEFRAVAR, dagene)
    for dagene in avvik.for_mye:
        yield _task(sak, Oppgaveslag.RETT_TJENESTEFRAVAR, dagene)


def _task(sak: Saksbilde, slag: Oppgaveslag, dagene: Periode) -> Oppgave:
    """To be done by the first day of it."""
    return Oppgave(
        slag=slag,
        sak_id=sak.sak_id,
        navn=sak.lege.navn,
        kommune=sak.kommune.navn,
        frist=dagene.fom,
        aktiv_fra=date.min,
        dag=dagene.fom,
        periode=dagene,
    )
