"""Tell those in the directorate who have something to do with a version of a call."""

from collections.abc import Iterable
from datetime import datetime

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Organisasjon
from alis.records.soknad.models import Utlysningsversjon
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def varsle_de_andre(*, rad: Utlysningsversjon, naa: datetime) -> None:
    """Those who may approve it: not the one who wrote it."""
    til = [en for en in _those_who_write(naa) if en.person_id != rad.foreslatt_av_id]
    _tell(rad, Varselmal.UTLYSNING_TIL_GODKJENNING, til, naa)


def varsle_forfatteren(*, rad: Utlysningsversjon, naa: datetime) -> None:
    """The one who wrote it, when another returns it."""
    til = [en for en in _those_who_write(naa) if en.person_id == rad.foreslatt_av_id]
    _tell(rad, Varselmal.UTLYSNING_SENDT_TILBAKE, til, naa)


def _those_who_write(naa: datetime) -> Iterable[Mottaker]:
    direktoratet = Organisasjon.objects.filter(type=Organisasjonstype.DIREKTORAT).values_list("pk", flat=True)
    return rettighetshavere(
        rettighet=Rettighet.SKRIV_UTLYSNING, organisasjoner=list(direktoratet), dag=lokal_dato(naa)
    )


def _tell(rad: Utlysningsversjon, mal: Varselmal, til: list[Mottaker], naa: datetime) -> None:
    """The notice leads to the page of the grant period."""
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{rad.pk}",
        objekt_type="Utlysning",
        objekt_id=rad.tilskuddsperiode,
        naa=naa,
    )
