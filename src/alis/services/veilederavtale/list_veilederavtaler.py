"""The supervisors' agreements that an actor may see, one page at a time."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.list_avtaler import SIDESTORRELSE, STATUSER, Avtalefilter
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

KOLONNER = ("avtale__veileder__navn_sortering", "pk")


@dataclass(frozen=True, kw_only=True)
class Veilederlinje:
    versjon_id: UUID
    veileder: str
    lege: str
    kommune: str
    nummer: int
    status: Avtalestatus
    gjelder_fra: date | None
    gjelder_til: date | None


@dataclass(frozen=True, kw_only=True)
class Veilederside:
    """`neste` goes back as `etter` for the page after this; empty on the last."""

    linjer: tuple[Veilederlinje, ...]
    neste: str


def list_veilederavtaler(
    *,
    aktor: Aktor,
    filter_: Avtalefilter = Avtalefilter.GJELDENDE,
    sak_id: UUID | None = None,
    etter: str = "",
    antall: int = SIDESTORRELSE,
    naa: datetime | None = None,
) -> Veilederside:
    """Return agreements by the supervisor's name, of one case where `sak_id` is given. Raises `ManglerRettighet`.

    A key that was never given out begins at the first page.
    """
    aktor.krev(Rettighet.SE_VEILEDERAVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    utvalg = versjoner_for(aktor, slag=Avtaleslag.VEILEDERAVTALE, dag=lokal_dato(naa))
    utvalg = utvalg.filter(status__in=STATUSER[filter_])
    if sak_id is not None:
        utvalg = utvalg.filter(avtale__sak=sak_id)
    rader = list(
        fra_sidenokkel(utvalg, etter, kolonner=KOLONNER)
        .select_related(*MED)
        .order_by(*KOLONNER)
        .defer("innhold")[: antall + 1]
    )
    neste = _key(rader[antall - 1]) if len(rader) > antall else ""
    return Veilederside(linjer=tuple(_line(rad) for rad in rader[:antall]), neste=neste)


MED = ("avtale__veileder", "avtale__sak__lege__person", "avtale__sak__kommune")


def _supervisor(rad: Avtaleversjon) -> tuple[str, str]:
    veileder = rad.avtale.veileder
    assert veileder is not None  # a database constraint holds it for a veilederavtale
    return veileder.navn, veileder.navn_sortering


def _key(rad: Avtaleversjon) -> str:
    return lag_sidenokkel([_supervisor(rad)[1], rad.pk])


def _line(rad: Avtaleversjon) -> Veilederlinje:
    return Veilederlinje(
        versjon_id=rad.pk,
        veileder=_supervisor(rad)[0],
        lege=rad.avtale.sak.lege.person.navn,
        kommune=rad.avtale.sak.kommune.navn,
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        gjelder_fra=rad.gjelder_fra,
        gjelder_til=rad.gjelder_til,
    )
