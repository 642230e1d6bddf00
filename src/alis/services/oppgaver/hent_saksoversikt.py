"""The list of cases with what the mini line of each row needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import Fravar
from alis.services.utdanning import Saksliste, Saksrad, Sakssok, list_saker


@dataclass(frozen=True, kw_only=True)
class Saksoversikt:
    """`sykehus` is institution service by case; a case without any is left out."""

    idag: date
    liste: Saksliste
    sykehus: Mapping[UUID, Sequence[Periode]]


def hent_saksoversikt(*, aktor: Aktor, sok: Sakssok, naa: datetime | None = None) -> Saksoversikt:
    """One query beside those of `list_saker`. Raises what it raises."""
    naa = naa or timezone.now()
    liste = list_saker(aktor=aktor, sok=sok, naa=naa)
    return Saksoversikt(
        idag=lokal_dato(naa),
        liste=liste,
        sykehus=_sykehus(liste.rader),
    )


def _sykehus(rader: Sequence[Saksrad]) -> dict[UUID, list[Periode]]:
    perioder: dict[UUID, list[Periode]] = {}
    tjeneste = Fravar.objects.filter(
        sak__in=[rad.sak_id for rad in rader], type=Fravarstype.INSTITUSJONSTJENESTE
    ).order_by("fom")
    for sak_id, fom, tom in tjeneste.values_list("sak_id", "fom", "tom"):
        perioder.setdefault(sak_id, []).append(Periode(fom, tom))
    return perioder
