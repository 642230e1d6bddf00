"""Money between the kommune and the state that waits for the actor: one task for each grant period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Min

from alis.domain.regel import Satssett
from alis.domain.regnskap import Bilagsart, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.regnskap.models import Bilag
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.regnskap import Saldonokkel, les_saldo
from alis.services.regnskap.bokfor_ubrukt import vurder_ubrukt_tilskudd
from alis.services.regnskap.for_mye_skyldig import for_mye_skyldig
from alis.services.sats import hent_satssett
from alis.services.utdanning.saksbilde import Saksbilde

Saldoer = Mapping[Saldonokkel, Saldo]


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
        skyldig = next((sted.sak_id for sted, saldo in saldoer.items() if saldo.skyldig_stat), None)
        if skyldig and periode in siden:
            dag = siden[periode]
            yield lag_oppgave(med[skyldig], Oppgaveslag.BETAL_STATEN, frist=dag, dag=dag)
        sett = hent_satssett(periode)
        ufort = _not_booked(saldoer, sett, idag)
        if ufort:
            yield lag_oppgave(med[ufort], Oppgaveslag.BOKFOR_UBRUKT, frist=sett.tom, dag=sett.tom)


def _by_period(med: Iterable[UUID]) -> Mapping[str, Saldoer]:
    perioder: dict[str, dict[Saldonokkel, Saldo]] = defaultdict(dict)
    for nokkel, saldo in les_saldo(saker=list(med)).items():
        perioder[nokkel.tilskuddsperiode][nokkel] = saldo
    return perioder


def _not_booked(saldoer: Saldoer, sett: Satssett, idag: date) -> UUID | None:
    """The first case with unspent grant to book, or with a debt that cost has covered since.

    Only when the period is over and no claim waits: before that more cost can come.
    """
    if idag <= sett.tom or any(saldo.krevd for saldo in saldoer.values()):
        return None
    for sted, saldo in saldoer.items():
        if any(svar.verdi for _element, svar in vurder_ubrukt_tilskudd({sted.element: saldo}, sett=sett)):
            return sted.sak_id
    return next((sted.sak_id for sted in for_mye_skyldig(saldoer, sett=sett)), None)
