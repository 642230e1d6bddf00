"""Register what the doctor has paid, whole or in part."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Innbetaling, Opphor
from alis.services.opphor.aapne_opphor import aapne_krav, aapne_opphor
from alis.services.opphor.bokfor_krav import bokfor_innbetalt
from alis.services.opphor.fortell import fortell
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class MerEnnKravet(Exception):
    """More than what is left. Carries what that is."""

    def __init__(self, rest: Belop) -> None:
        super().__init__(str(rest))
        self.rest = rest


class BetaltFrem(Exception):
    """A payment cannot have come on a day that has not."""


class TomInnbetaling(Exception):
    """A payment is more than nothing."""


@transaction.atomic
def registrer_innbetaling(
    *, aktor: Aktor, opphor_id: UUID, laas: int, dato: date, belop: Belop, naa: datetime | None = None
) -> None:
    """With the last øre the claim is paid, and the doctor is told.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang`, `MerEnnKravet`, `BetaltFrem` and
    `TomInnbetaling`.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    krav = aapne_krav(opphor, laas=laas)
    betalt = TILBAKEBETALINGSKRAV.overgang(krav.status, Kravhandling.BETAL_SISTE)
    rest = Belop(krav.belop or 0) - innbetalt(opphor)
    _check(dato=dato, belop=belop, rest=rest, idag=lokal_dato(naa))
    innbetaling = Innbetaling.objects.create(
        opphor=opphor, dato=dato, belop=belop.ore, registrert_at=naa, registrert_av_id=aktor.person_id
    )
    krav.status = betalt if belop == rest else krav.status
    krav.laas += 1
    krav.save()
    bokfor_innbetalt(krav=krav, innbetaling=innbetaling, av=aktor.person_id, naa=naa)
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=opphor,
        handling="registrer_innbetaling",
        naa=naa,
        innhold={"krav": krav.nummer, "belop": belop.ore, "dato": dato},
    )
    if belop == rest:
        fortell(
            aktor=aktor,
            opphor=opphor,
            mal=Varselmal.KRAV_BETALT,
            roller=(Rolle.ALIS, Rolle.ATTESTANT),
            nokkel=f"betalt-{krav.nummer}",
            naa=naa,
        )


def innbetalt(opphor: Opphor) -> Belop:
    """All that has been paid, whichever claim was the right one then."""
    return Belop(opphor.innbetalinger.aggregate(sum=Sum("belop"))["sum"] or 0)


def _check(*, dato: date, belop: Belop, rest: Belop, idag: date) -> None:
    if belop <= Belop.null():
        raise TomInnbetaling
    if dato > idag:
        raise BetaltFrem
    if belop > rest:
        raise MerEnnKravet(rest)
