"""Tell those in the office who have something to do with a template."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.mal.models import Malversjon
from alis.services.mal.forfattere import forfattere
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def varsle_godkjennere(*, rad: Malversjon, naa: datetime) -> None:
    """Everyone in the office who may publish it now: not those who wrote or sent it."""
    til = [en for en in _those_who_may_publish(rad, naa) if en.person_id not in forfattere(rad)]
    _tell(rad, Varselmal.MAL_TIL_GODKJENNING, til, naa)


def varsle_avsender(*, aktor: Aktor, rad: Malversjon, avsender_id: UUID | None, naa: datetime) -> None:
    """The one who sent it, when another returns it."""
    til = [
        en
        for en in _those_who_may_publish(rad, naa)
        if en.person_id == avsender_id and avsender_id != aktor.person_id
    ]
    _tell(rad, Varselmal.MAL_SENDT_TILBAKE, til, naa)


def _those_who_may_publish(rad: Malversjon, naa: datetime) -> tuple[Mottaker, ...]:
    return rettighetshavere(
        rettighet=Rettighet.PUBLISER_MAL, organisasjoner=[rad.serie.eier_id], dag=lokal_dato(naa)
    )


def _tell(rad: Malversjon, mal: Varselmal, til: list[Mottaker], naa: datetime) -> None:
    """The count of changes makes each sending its own."""
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{rad.pk}:{rad.laas}",
        objekt_type="Malversjon",
        objekt_id=rad.pk,
        innhold={"dato": rad.gjelder_fra},
        naa=naa,
    )
