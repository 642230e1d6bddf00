"""Money between the kommune and the state that waits for the actor: one task for each grant period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.db.models import Min

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilagsart, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.regnskap.models import Bilag
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.regnskap import les_saldo
from alis.services.regnskap.bokfor_ubrukt import vurder_ubrukt_tilskudd
from alis.services.sats import hent_satssett
from alis.services.utdanning.saksbilde import Saksbilde

Saldoer = dict[UUID, dict[Element, Saldo]]


def oppgjor_med_staten(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Oppgave]:
    """For those who keep the books. Named by the first case that it is about."""
    med = {sak.sak_id: sak for sak in saker if sak.har_regnskap}
    if not med or not aktor.har(Rettighet.FOR_REGNSKAP):
        return
    siden = dict(
        Bilag.objects.filter(sak__in=med, art=Bilagsart.SKYLDIG_STAT)
        .order_by()
        .values_list("tilskuddsperiode")
        .annotate(siden=Min("dato"))
    )
    for periode, saldoer in _by_period(med).items():
        skyldig = [sak_id for sak_id, per in saldoer.items() if sum(per.values(), Saldo()).skyldig_stat]
        if skyldig and periode in siden:
            dag = siden[periode]
            yield lag_oppgave(med[skyldig[0]], Oppgaveslag.BETAL_STATEN, frist=dag, dag=dag)
        yield from _unspent(med, periode, saldoer, idag)


def _by_period(med: dict[UUID, Saksbilde]) -> dict[str, Saldoer]:
    perioder: dict[str, Saldoer] = defaultdict(lambda: defaultdict(dict))
    for nokkel, saldo in les_saldo(saker=list(med)).items():
        perioder[nokkel.tilskuddsperiode][nokkel.sak_id][nokkel.element] = saldo
    return perioder


def _unspent(med: dict[UUID, Saksbilde], periode: str, saldoer: Saldoer, idag: date) -> Iterator[Oppgave]:
    """Only when the period is over and no claim waits: before that more cost can come."""
    sett = hent_satssett(periode)
    if idag <= sett.tom or any(saldo.krevd for per in saldoer.values() for saldo in per.values()):
        return
    for sak_id, per in saldoer.items():
        if any(svar.verdi for _element, svar in vurder_ubrukt_tilskudd(per, sett=sett)):
            yield lag_oppgave(med[sak_id], Oppgaveslag.BOKFOR_UBRUKT, frist=sett.tom, dag=sett.tom)
            return
