"""When each act of a made-up life happens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.services.demo.forhandlingslop import svar_for_kommunen, svar_som_lege
from alis.services.demo.kalender import klokken, siste_dag
from alis.services.demo.plan import Kravstans, Stans
from alis.services.demo.sakslop import Sakslop


@dataclass(frozen=True, kw_only=True)
class Hendelse:
    """Something that someone does at an instant."""

    tidspunkt: datetime
    gjor: Callable[[datetime], None]


def lag_hendelser(sak: Sakslop, *, idag: date, folg: Callable[[datetime], None]) -> Iterator[Hendelse]:
    """The whole life by the plan, also what has not happened yet. `folg` lets the calendar act on a day."""
    yield from _registration(sak, idag)
    yield from _first_agreement(sak, idag, folg)
    yield from _absence(sak)
    yield from _new_version(sak, folg)
    yield from _departure(sak, folg)


def _registration(sak: Sakslop, idag: date) -> Iterator[Hendelse]:
    dag = _at_the_latest(_days_from(sak.b.start, -75), idag, 12)
    yield Hendelse(tidspunkt=klokken(dag), gjor=sak.registrer)
    if sak.b.med_kommunal:
        yield Hendelse(tidspunkt=klokken(dag, minutt=20), gjor=sak.registrer_tidligere_arbeidsgiver)
    yield Hendelse(tidspunkt=klokken(dag, 1, minutt=40), gjor=sak.del_tidligere_saker)


def _first_agreement(sak: Sakslop, idag: date, folg: Callable[[datetime], None]) -> Iterator[Hendelse]:
    signert = _days_from(sak.b.start, sak.b.plan.signert_etter)
    dager = {
        Stans.KLADD: _at_the_latest(_days_from(signert, -20), idag, 10),
        Stans.SENDT: _at_the_latest(_days_from(signert, -14), idag, 8),
        Stans.ALIS_SIGNERTE: _at_the_latest(_days_from(signert, -7), idag, 6),
        Stans.KOMMUNEN_SIGNERTE: _at_the_latest(signert, idag, 4),
    }
    yield from _agreement(sak, dager, sak.b.plan.stans, maned=0)
    if sak.b.plan.forhandler:
        yield from _bargaining(sak, dager[Stans.KLADD])
    if sak.b.plan.faller_bort:
        dag = dager[Stans.KOMMUNEN_SIGNERTE]
        yield Hendelse(tidspunkt=klokken(dag, 2), gjor=sak.la_falle_bort)
    yield Hendelse(tidspunkt=klokken(sak.b.start, minutt=-180), gjor=folg)


def _bargaining(sak: Sakslop, kladd: date) -> Iterator[Hendelse]:
    yield Hendelse(tidspunkt=klokken(kladd, 1), gjor=sak.del_utkast)
    yield Hendelse(tidspunkt=klokken(kladd, 4), gjor=partial(svar_som_lege, sak))
    yield Hendelse(tidspunkt=klokken(kladd, 6), gjor=partial(svar_for_kommunen, sak))


def _agreement(sak: Sakslop, dager: dict[Stans, date], stans: Stans, *, maned: int) -> Iterator[Hendelse]:
    """The steps up to where the plan stops. Where only the kommune has signed, the ALIS has not."""
    gjor: dict[Stans, Callable[[datetime], None]] = {
        Stans.KLADD: partial(sak.begynn_avtale, maned=maned),
        Stans.SENDT: sak.send_avtale,
        Stans.ALIS_SIGNERTE: sak.signer_som_alis,
        Stans.KOMMUNEN_SIGNERTE: sak.signer_for_kommunen,
    }
    for steg, handling in gjor.items():
        hoppes_over = stans is Stans.KOMMUNEN_SIGNERTE and steg is Stans.ALIS_SIGNERTE
        if steg <= stans and not hoppes_over:
            yield Hendelse(tidspunkt=klokken(dager[steg], minutt=10 * steg), gjor=handling)


def _absence(sak: Sakslop) -> Iterator[Hendelse]:
    plan = sak.b.plan
    if plan.permisjon is not None:
        fom = add_months(sak.b.start, plan.permisjon[0])
        yield Hendelse(tidspunkt=klokken(fom, -30), gjor=sak.meld_permisjon)
    if plan.sykehus is not None:
        fom = add_months(sak.b.start, plan.sykehus[0])
        yield Hendelse(tidspunkt=klokken(fom, -120), gjor=sak.meld_sykehus)


def _new_version(sak: Sakslop, folg: Callable[[datetime], None]) -> Iterator[Hendelse]:
    plan = sak.b.plan
    if plan.ny_versjon is None:
        return
    fra = add_months(sak.b.start, plan.ny_versjon)
    if any(post.fra == plan.ny_versjon for post in plan.poster):
        yield Hendelse(tidspunkt=klokken(fra, -45), gjor=partial(sak.bytt_stilling, maned=plan.ny_versjon))
    dager = {
        Stans.KLADD: _days_from(fra, -40),
        Stans.SENDT: _days_from(fra, -32),
        Stans.ALIS_SIGNERTE: _days_from(fra, -28),
        Stans.KOMMUNEN_SIGNERTE: _days_from(fra, -20),
    }
    yield from _agreement(sak, dager, plan.stans_ny_versjon, maned=plan.ny_versjon)
    yield Hendelse(tidspunkt=klokken(fra, minutt=-180), gjor=folg)


def _departure(sak: Sakslop, folg: Callable[[datetime], None]) -> Iterator[Hendelse]:
    if sak.b.plan.slutt is None:
        return
    tom = siste_dag(sak.b.start, sak.b.plan.slutt)
    yield Hendelse(tidspunkt=klokken(tom, -35), gjor=sak.meld_fratredelse)
    if sak.b.plan.krav >= Kravstans.SENDT:
        yield Hendelse(tidspunkt=klokken(tom, -20), gjor=sak.godkjenn_krav)
    if sak.b.plan.krav >= Kravstans.BETALT:
        yield Hendelse(tidspunkt=klokken(tom, 5), gjor=sak.betal_krav)
    yield Hendelse(tidspunkt=klokken(tom + EN_DAG, minutt=-180), gjor=folg)


def _days_from(dag: date, dager: int) -> date:
    return dag + dager * EN_DAG


def _at_the_latest(dag: date, idag: date, dager_siden: int) -> date:
    """So that what a plan asks for has happened, on whichever day of the month the demo is made."""
    return min(dag, _days_from(idag, -dager_siden))
