"""The kommune's own costs against the application that was sent for their period: which are not in it, and what can be done."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Egenkostnadsstatus, Soknadsstatus
from alis.domain.soknad import Utlysning, Utvei, finn_utvei
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.services.egenkostnad.kostnadsbilde import Kostnadsbilde
from alis.services.egenkostnad.sendt_soknad import kom_i_tide, sendt_soknad
from alis.services.refusjon.periodegrunnlag import satser_for
from alis.services.soknad.finn_utlysning import finn_utlysning


@dataclass(frozen=True, kw_only=True)
class SendtUten:
    """The application that was sent, and what can be done for a cost that is not in it."""

    nummer: str
    sendt: date
    utlysning: Utlysning
    utvei: Utvei


@dataclass(frozen=True, kw_only=True)
class Kostnadssoknad:
    """`er_med`: the cost is in the application `soknad`, which was sent for its period."""

    soknad: SendtUten
    er_med: bool


@dataclass(frozen=True, kw_only=True)
class SenKostnad:
    """One that was approved after the application was sent."""

    id: UUID
    lege: str
    element: Element
    belop: Belop


@dataclass(frozen=True, kw_only=True)
class SeneKostnader:
    soknad: SendtUten
    kostnader: tuple[SenKostnad, ...]

    @property
    def sum(self) -> Belop:
        return sum((ett.belop for ett in self.kostnader), Belop.null())


def kostnadens_soknad(kostnad: Kostnadsbilde, *, naa: datetime | None = None) -> Kostnadssoknad | None:
    """Of a cost that has been read; None where none is sent for its period, or the cost is withdrawn."""
    if kostnad.status is Egenkostnadsstatus.TRUKKET or not (periode := _period(kostnad)):
        return None
    soknad = sendt_soknad(
        sak_id=kostnad.sak_id, kommunenummer=kostnad.kommunenummer, tilskuddsperiode=periode
    )
    if soknad is None:
        return None
    med = kom_i_tide(kostnad.godkjent_at, soknad) and soknad.poster.filter(sak=kostnad.sak_id).exists()
    return Kostnadssoknad(soknad=_sent(soknad, lokal_dato(naa or timezone.now())), er_med=med)


def _period(kostnad: Kostnadsbilde) -> str:
    """A draft is in the period that holds its last day; what is sent to approval is bound to one."""
    if kostnad.tilskuddsperiode and not kostnad.er_aapen:
        return kostnad.tilskuddsperiode
    sett = satser_for(kostnad.tom)
    return sett.navn if sett else ""


def sene_kostnader(*, soknad: Soknad, idag: date) -> SeneKostnader | None:
    """Of the whole kommune, by the doctor's name; None where there are none. Whoever asks may read the application."""
    if soknad.sendt_at is None:
        return None
    rader = Egenkostnad.objects.filter(
        sak__kommune=soknad.kommune_id,
        tilskuddsperiode=soknad.tilskuddsperiode,
        status=Egenkostnadsstatus.GODKJENT,
        godkjent_at__gt=soknad.sendt_at,
    ).select_related("sak__lege__person")
    kostnader = tuple(
        SenKostnad(
            id=rad.pk,
            lege=rad.sak.lege.person.navn,
            element=Element(rad.element),
            belop=Belop(rad.belop),
        )
        for rad in rader.defer("vurderinger").order_by("sak__lege__person__navn_sortering", "fom", "pk")
    )
    return SeneKostnader(soknad=_sent(soknad, idag), kostnader=kostnader) if kostnader else None


def _sent(soknad: Soknad, idag: date) -> SendtUten:
    utlysning = finn_utlysning(soknad.tilskuddsperiode)
    return SendtUten(
        nummer=soknad.nummer,
        sendt=lokal_dato(soknad.sendt_at) if soknad.sendt_at else idag,
        utlysning=utlysning,
        utvei=finn_utvei(status=Soknadsstatus(soknad.status), utlysning=utlysning, idag=idag),
    )
