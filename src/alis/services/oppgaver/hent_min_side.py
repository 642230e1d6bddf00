"""Everything the doctor's own page shows: all her cases as one course, and what waits for her."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.mine_oppgaver import alle_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk, beregn_femarsbruk
from alis.services.tilskudd.beregn_for_sak import Saksberegning, beregn_for_sak
from alis.services.tilskudd.lag_tilskuddssak import signert_linje
from alis.services.utdanning import Saksbilde, hent_min_tidslinje


@dataclass(frozen=True, kw_only=True)
class MinSide:
    """`saker` has the newest first. Amounts and the five years are those of `hovedsak`: the newest with an agreement.

    Without any agreement it is the newest; None for a doctor without a case.
    """

    idag: date
    saker: tuple[Saksbilde, ...]
    hovedsak: Saksbilde | None
    oppgaver: tuple[Oppgave, ...]
    beregning: Saksberegning | None
    femarsbruk: Femarsbruk | None
    saldoer: Mapping[Saldonokkel, Saldo] = field(default_factory=dict)


def hent_min_side(*, aktor: Aktor, naa: datetime | None = None) -> MinSide:
    """Raises `ManglerRettighet` for anyone but a doctor."""
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    saker = hent_min_tidslinje(aktor=aktor, naa=naa)
    hovedsak = next((sak for sak in saker if signert_linje(sak.versjoner)), saker[0] if saker else None)
    return MinSide(
        idag=idag,
        saker=saker,
        hovedsak=hovedsak,
        oppgaver=tuple(alle_oppgaver(aktor, saker, idag=idag)),
        beregning=beregn_for_sak(sak=hovedsak, idag=idag) if hovedsak and hovedsak.stillinger else None,
        femarsbruk=beregn_femarsbruk(sak=hovedsak) if hovedsak else None,
        saldoer=les_saldo(saker=[hovedsak.sak_id]) if hovedsak and hovedsak.har_regnskap else {},
    )
