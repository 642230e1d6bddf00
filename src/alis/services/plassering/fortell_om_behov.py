"""Tell the trust, the doctor and the kommune of a need, in the act's own transaction. No name goes into a notice."""

from collections.abc import Iterable
from datetime import date, datetime

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov
from alis.services.varsel import Mottaker, rettighetshavere, rolleinnehavere, varsle


def fortell_foretaket(
    *, mal: Varselmal, behov: Behov, nokkel: str, naa: datetime, dato: date | None = None
) -> None:
    """Everyone who keeps the trust's queue. Of a need that is served in the kommune there is no one to tell."""
    if behov.helseforetak_id is None:
        return
    til = rettighetshavere(
        rettighet=Rettighet.STYRE_PLASSER, organisasjoner=[behov.helseforetak_id], dag=lokal_dato(naa)
    )
    _tell(mal, til, behov, nokkel, naa, dato)


def fortell_legen(
    *, mal: Varselmal, behov: Behov, aktor: Aktor, nokkel: str, naa: datetime, dato: date | None = None
) -> bool:
    """The doctor, in the kommune that reported: not where she has done it herself. Return whether she knows; one without a
    role there is not told.
    """
    roller = rolleinnehavere(
        rolle=Rolle.ALIS, organisasjoner=[behov.kommune.organisasjon_id], dag=lokal_dato(naa)
    )
    til = [rolle for rolle in roller if rolle.person_id == behov.sak.lege_id != aktor.person_id]
    fortalt = _tell(mal, til, behov, nokkel, naa, dato)
    return fortalt > 0 or behov.sak.lege_id == aktor.person_id


def fortell_kommunen(
    *, mal: Varselmal, behov: Behov, aktor: Aktor, nokkel: str, naa: datetime, dato: date | None = None
) -> None:
    """Those who report needs there, but for whoever acted."""
    roller = rettighetshavere(
        rettighet=Rettighet.MELD_BEHOV,
        organisasjoner=[behov.kommune.organisasjon_id],
        dag=lokal_dato(naa),
    )
    til = [rolle for rolle in roller if rolle.person_id != aktor.person_id]
    _tell(mal, til, behov, nokkel, naa, dato)


def _tell(
    mal: Varselmal,
    til: Iterable[Mottaker],
    behov: Behov,
    nokkel: str,
    naa: datetime,
    dato: date | None,
) -> int:
    return varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{behov.pk}:{nokkel}",
        objekt_type="Behov",
        objekt_id=behov.pk,
        sak_id=behov.sak_id,
        kommunenummer=behov.kommune_id,
        innhold={"dato": dato} if dato else None,
        naa=naa,
    )
