"""Everything the page of one case shows, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.finn_oppgaver import finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.sakens_oppgaver import sakens_oppgaver
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk, beregn_femarsbruk
from alis.services.tilskudd.beregn_for_sak import Saksberegning, beregn_for_sak
from alis.services.utdanning.hent_sak import hent_sak
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Saksside:
    """`oppgaver` are the actor's turn in this case, `kommende` dates ahead. No position: no `beregning`.
    `saldoer` are empty for those who do not see the money between the kommune and the doctor."""

    idag: date
    sak: Saksbilde
    oppgaver: tuple[Oppgave, ...]
    kommende: tuple[Oppgave, ...]
    beregning: Saksberegning | None
    femarsbruk: Femarsbruk | None
    saldoer: Mapping[Saldonokkel, Saldo] = field(default_factory=dict)


@transaction.atomic
def hent_saksside(
    *,
    aktor: Aktor,
    sak_id: UUID,
    side: str,
    satssett: str | None = None,
    med_regnskap: bool = False,
    med_ventende: bool = False,
    naa: datetime | None = None,
) -> Saksside:
    """Read the case, with its balances where they are shown, and log it as `side`. The tasks are those of its own state;
    `med_ventende` also those of what waits in it. Raise what `hent_sak` raises, and `UkjentPeriode`."""
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    sak = hent_sak(aktor=aktor, sak_id=sak_id, side=side, naa=naa)
    ser_regnskap = med_regnskap and sak.har_regnskap and aktor.har(Rettighet.SE_REFUSJON)
    oppgaver = (
        sakens_oppgaver(aktor, sak, idag=idag)
        if med_ventende
        else finn_oppgaver(sak, rolle=aktor.rolle, idag=idag)
    )
    return Saksside(
        idag=idag,
        sak=sak,
        oppgaver=tuple(oppgave for oppgave in oppgaver if oppgave.aktiv_fra <= idag),
        kommende=tuple(oppgave for oppgave in oppgaver if oppgave.aktiv_fra > idag),
        beregning=beregn_for_sak(sak=sak, idag=idag, satssett=satssett) if sak.stillinger else None,
        femarsbruk=beregn_femarsbruk(sak=sak),
        saldoer=les_saldo(saker=[sak_id]) if ser_regnskap else {},
    )
