"""Read the versions of one agreement that the actor may see, and what was in force on a day."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale.gjaldt import Gjeldendesvar, Signertversjon, gjeldende_paa
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.felles import FinnesIkke
from alis.services.sammenligning.versjonsoversikt import Versjonslinje, Versjonsoversikt
from alis.services.utdanning.bilder import fravarsbilde
from alis.services.utdanning.lovfakta import fravar_fra


def les_versjonsoversikt(
    *, aktor: Aktor, avtale_id: UUID, dag: date, naa: datetime
) -> tuple[Versjonsoversikt, tuple[Avtaleversjon, ...]]:
    """The overview and its rows, whose content is read only where it is asked for. Raises `FinnesIkke` where the actor sees no version of the agreement."""
    rader = tuple(
        versjoner_for(aktor, dag=lokal_dato(naa))
        .filter(avtale_id=avtale_id)
        .exclude(status=Avtalestatus.FORKASTET)
        .select_related("avtale__sak__lege__person", "avtale__sak__kommune")
        .defer("innhold")
        .order_by("nummer")
    )
    if not rader:
        raise FinnesIkke
    sak = rader[0].avtale.sak
    oversikt = Versjonsoversikt(
        avtale_id=avtale_id,
        sak_id=sak.pk,
        lege=sak.lege.person.navn,
        lege_id=sak.lege_id,
        kommune=sak.kommune.navn,
        linjer=tuple(_line(rad) for rad in rader),
        svar=gjeldende_av(rader, dag=dag, sak=sak),
    )
    return oversikt, rader


def gjeldende_av(rader: Iterable[Avtaleversjon], *, dag: date, sak: AlisSak) -> Gjeldendesvar:
    """What the domain answers of rows that have been read, and of the absences of their case."""
    fravar = [fravar_fra(fravarsbilde(rad)) for rad in sak.fravar.select_related("sykehussted")]
    signerte = [signert for rad in rader if (signert := _signed(rad))]
    return gjeldende_paa(dag=dag, versjoner=signerte, fravar=fravar)


def _signed(rad: Avtaleversjon) -> Signertversjon | None:
    """None for what never holds: it is not signed, or it fell away before its first day."""
    if rad.signert_at is None or rad.gjelder_fra is None or rad.status == Avtalestatus.BORTFALT:
        return None
    return Signertversjon(
        nummer=rad.nummer,
        signert=lokal_dato(rad.signert_at),
        gjelder_fra=rad.gjelder_fra,
        siste_dag=rad.gjelder_til,
    )


def _line(rad: Avtaleversjon) -> Versjonslinje:
    return Versjonslinje(
        versjon_id=rad.pk,
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        mal=rad.mal,
        mal_versjon=rad.mal_versjon,
        gjelder_fra=rad.gjelder_fra,
        gjelder_til=rad.gjelder_til,
        signert=lokal_dato(rad.signert_at) if rad.signert_at else None,
    )
