"""Everything the page of one case shows, read once."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.finn_oppgaver import finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk, beregn_femarsbruk
from alis.services.tilskudd.beregn_for_sak import Saksberegning, beregn_for_sak
from alis.services.utdanning.hent_sak import hent_sak
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Saksside:
    """`oppgaver` are the actor's turn in this case, `kommende` dates ahead. No position: no `beregning`."""

    idag: date
    sak: Saksbilde
    oppgaver: tuple[Oppgave, ...]
    kommende: tuple[Oppgave, ...]
    beregning: Saksberegning | None
    femarsbruk: Femarsbruk | None


@transaction.atomic
def hent_saksside(
    *, aktor: Aktor, sak_id: UUID, side: str, satssett: str | None = None, naa: datetime | None = None
) -> Saksside:
    """Read the case and log it as `side`. Raise what `hent_sak` raises, and `UkjentPeriode`."""
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    sak = hent_sak(aktor=aktor, sak_id=sak_id, side=side, naa=naa)
    oppgaver = finn_oppgaver(sak, rolle=aktor.rolle, idag=idag)
    return Saksside(
        idag=idag,
        sak=sak,
        oppgaver=tuple(oppgave for oppgave in oppgaver if oppgave.aktiv_fra <= idag),
        kommende=tuple(oppgave for oppgave in oppgaver if oppgave.aktiv_fra > idag),
        beregning=beregn_for_sak(sak=sak, idag=idag, satssett=satssett) if sak.stillinger else None,
        femarsbruk=beregn_femarsbruk(sak=sak),
    )
