"""Money between the kommune and the state that waits for the actor: one task for each grant period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import F, Min

from alis.domain.regel import Satssett
from alis.domain.regnskap import Bilagsart, Konto, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.regnskap.models import Bilag, Kontosaldo
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.oppgaver.ventekoe import Venterad, Venting
from alis.services.regnskap import Saldonokkel, les_saldo
from alis.services.regnskap.bokfor_ubrukt import vurder_ubrukt_tilskudd
from alis.services.regnskap.for_mye_skyldig import for_mye_skyldig
from alis.services.sats import hent_satssett
from alis.services.utdanning.saksbilde import Saksbilde

Saldoer = Mapping[Saldonokkel, Saldo]


def oppgjor_med_staten(aktor: Aktor, saker: Iterable[Saksbilde], idag: date) -> Iterator[Venting]:
    """For those who keep the books. Named by the first case that it is about. The balances are a question of their own.

    What is owed has been owed since the first voucher that says so in a case that still owes: all others are left unread.
    """
    med = {sak.sak_id: sak for sak in saker if sak.har_regnskap}
    if not med or not aktor.har(Rettighet.FOR_REGNSKAP):
        return

    def oppgaver(rader: Sequence[Venterad]) -> Iterator[Oppgave]:
        siden = {rad.tilskuddsperiode: rad.dag for rad in rader}
        for periode, saldoer in _by_period(med).items():
            yield from _settlement(saldoer, med, hent_satssett(periode), siden.get(periode), idag)

    skylder = Kontosaldo.objects.filter(sak__in=med, konto=Konto.GJELD_STAT, kredit__gt=F("debet"))
    bokfort = Bilag.objects.filter(sak__in=skylder.values("sak"), art=Bilagsart.SKYLDIG_STAT)
    yield Venting(
        utvalg=bokfort.values("tilskuddsperiode"),
        kolonner={"dag": Min("dato"), "tilskuddsperiode": "tilskuddsperiode"},
        oppgaver=oppgaver,
    )


def _settlement(
    saldoer: Saldoer, med: Mapping[UUID, Saksbilde], sett: Satssett, siden: date | None, idag: date
) -> Iterator[Oppgave]:
    skyldig = next((sted.sak_id for sted, saldo in saldoer.items() if saldo.skyldig_stat), None)
    if skyldig and siden:
        yield lag_oppgave(med[skyldig], Oppgaveslag.BETAL_STATEN, frist=siden, dag=siden)
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
