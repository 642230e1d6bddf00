"""Tell those who have something to do with a rate set, or have waited for it."""

from datetime import datetime
from uuid import UUID

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.sats.models import Satsversjon
from alis.services.sats.forfattere import forfattere, har_tatt_stilling
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def varsle_godkjennere(*, rad: Satsversjon, naa: datetime) -> None:
    """Everyone in the directorate who can give the yes that it waits for."""
    direktoratet = Organisasjon.objects.filter(type=Organisasjonstype.DIREKTORAT).values_list("pk", flat=True)
    kan = rettighetshavere(
        rettighet=Rettighet.GODKJENN_SATS, organisasjoner=list(direktoratet), dag=lokal_dato(naa)
    )
    til = [en for en in kan if en.person_id not in har_tatt_stilling(rad)]
    _tell(rad, Varselmal.SATSER_TIL_GODKJENNING, til, naa)


def varsle_avsender(*, aktor: Aktor, rad: Satsversjon, avsender_id: UUID | None, naa: datetime) -> None:
    """The one who sent it, when another returns it."""
    if avsender_id != aktor.person_id:
        _tell(rad, Varselmal.SATSER_SENDT_TILBAKE, _in_the_office(rad, {avsender_id}, naa), naa)


def varsle_forfatterne(*, rad: Satsversjon, naa: datetime) -> None:
    """Those who wrote and sent it, when it is published."""
    _tell(rad, Varselmal.SATSER_PUBLISERT, _in_the_office(rad, forfattere(rad), naa), naa)


def _in_the_office(rad: Satsversjon, personer: set[UUID | None], naa: datetime) -> list[Mottaker]:
    skriver = rettighetshavere(
        rettighet=Rettighet.SKRIV_SATS, organisasjoner=[rad.eier_id], dag=lokal_dato(naa)
    )
    return [en for en in skriver if en.person_id in personer]


def _tell(rad: Satsversjon, mal: Varselmal, til: list[Mottaker], naa: datetime) -> None:
    """The count of changes makes each sending its own."""
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{rad.pk}:{rad.laas}",
        objekt_type="Satsversjon",
        objekt_id=rad.pk,
        innhold={"dato": rad.fom},
        naa=naa,
    )
