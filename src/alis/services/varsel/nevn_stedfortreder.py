"""Let a colleague with the same role have one's notices for a period."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.varsel.models import Stedfortreder
from alis.services.felles import FinnesIkke, hent
from alis.services.journal import skriv_linje
from alis.services.varsel.mottaker import Mottaker
from alis.services.varsel.varsle import varsle


class HarStedfortreder(Exception):
    """There is a substitute for some of those days already. Carries the first such period."""

    def __init__(self, fom: date, tom: date) -> None:
        super().__init__(f"{fom}–{tom}")
        self.fom = fom
        self.tom = tom


class PeriodenErOver(Exception):
    """Nobody can be a substitute for days that have been."""


@transaction.atomic
def nevn_stedfortreder(
    *, aktor: Aktor, stedfortreder_id: UUID, fom: date, tom: date, naa: datetime | None = None
) -> UUID:
    """The colleague is told, and has the mail in the actor's place from `fom` to `tom`, both in. No rights follow.

    Raises `ManglerRettighet`, `SnuddPeriode`, `PeriodenErOver`, `HarStedfortreder`, and `FinnesIkke` for anyone who is
    not a colleague with the same role on the first day.
    """
    aktor.krev(Rettighet.NEVNE_STEDFORTREDER)
    naa = naa or timezone.now()
    periode = Periode(fom, tom)
    if tom < lokal_dato(naa):
        raise PeriodenErOver
    _lock_own_role(aktor)
    if stedfortreder_id not in dict(kollegaer(aktor=aktor, dag=max(fom, lokal_dato(naa)))):
        raise FinnesIkke("ingen kollega med samme rolle")
    _refuse_overlap(aktor, periode)
    rad = Stedfortreder.objects.create(
        person_id=aktor.person_id,
        stedfortreder_id=stedfortreder_id,
        organisasjon_id=aktor.organisasjon_id,
        rolle=aktor.rolle,
        fom=fom,
        tom=tom,
        opprettet_at=naa,
    )
    skriv_linje(
        aktor=aktor,
        handling="nevn_stedfortreder",
        objekt_type="Stedfortreder",
        objekt_id=rad.pk,
        innhold={"stedfortreder_id": stedfortreder_id, "rolle": aktor.rolle, "fom": fom, "tom": tom},
        naa=naa,
    )
    _tell(aktor, rad, naa)
    return rad.pk


def kollegaer(*, aktor: Aktor, dag: date) -> tuple[tuple[UUID, str], ...]:
    """Those who hold the actor's role in her organisation on the day, without herself: id and name, by name."""
    innehav = Rolleinnehav.objects.filter(
        gjeldende(dag), rolle=aktor.rolle, organisasjon=aktor.organisasjon_id
    ).exclude(person=aktor.person_id)
    navn = innehav.order_by("person__navn_sortering", "pk").values_list("person_id", "person__navn")
    return tuple(dict(navn).items())


def _lock_own_role(aktor: Aktor) -> None:
    """Two forms at once from the same person come one after the other."""
    egne = Rolleinnehav.objects.filter(
        person=aktor.person_id, rolle=aktor.rolle, organisasjon=aktor.organisasjon_id
    )
    hent(egne.order_by("pk"), for_endring=True)


def _refuse_overlap(aktor: Aktor, periode: Periode) -> None:
    opptatt = Stedfortreder.objects.filter(
        person=aktor.person_id,
        rolle=aktor.rolle,
        organisasjon=aktor.organisasjon_id,
        fom__lte=periode.last,
        tom__gte=periode.fom,
    ).first()
    if opptatt is not None:
        raise HarStedfortreder(opptatt.fom, opptatt.tom)


def _tell(aktor: Aktor, rad: Stedfortreder, naa: datetime) -> None:
    varsle(
        mal=Varselmal.STEDFORTREDER,
        til=[
            Mottaker(
                person_id=rad.stedfortreder_id,
                rolle=aktor.rolle,
                organisasjon_id=aktor.organisasjon_id,
                vegne_av=aktor.person_id,
            )
        ],
        nokkel=f"{Varselmal.STEDFORTREDER}:{rad.pk}",
        objekt_type="Stedfortreder",
        objekt_id=rad.pk,
        kommunenummer=aktor.kommunenummer or "",
        innhold={"dato": rad.fom},
        naa=naa,
    )
