"""The list of cases with what the mini line of each row needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.records.avtale.queries import synlige_versjoner
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import Fravar
from alis.services.utdanning import Saksliste, Saksrad, Sakssok, list_saker


@dataclass(frozen=True, kw_only=True)
class Avtaleperiode:
    """A version's days, as far as they are known."""

    status: Avtalestatus
    fom: date | None
    tom: date | None


@dataclass(frozen=True, kw_only=True)
class Saksoversikt:
    """`avtaler` and `sykehus` are by case; a case without any is left out."""

    idag: date
    liste: Saksliste
    avtaler: Mapping[UUID, Sequence[Avtaleperiode]]
    sykehus: Mapping[UUID, Sequence[Periode]]


def hent_saksoversikt(*, aktor: Aktor, sok: Sakssok, naa: datetime | None = None) -> Saksoversikt:
    """Two queries beside those of `list_saker`. Raises what it raises."""
    naa = naa or timezone.now()
    liste = list_saker(aktor=aktor, sok=sok, naa=naa)
    return Saksoversikt(
        idag=lokal_dato(naa),
        liste=liste,
        avtaler=_avtaler(aktor, liste.rader),
        sykehus=_sykehus(liste.rader),
    )


def _avtaler(aktor: Aktor, rader: Sequence[Saksrad]) -> dict[UUID, list[Avtaleperiode]]:
    perioder: dict[UUID, list[Avtaleperiode]] = {}
    versjoner = (
        synlige_versjoner(aktor).filter(avtale__sak__in=[rad.sak_id for rad in rader]).order_by("nummer")
    )
    for sak_id, status, fom, tom in versjoner.values_list(
        "avtale__sak_id", "status", "gjelder_fra", "gjelder_til"
    ):
        perioder.setdefault(sak_id, []).append(Avtaleperiode(status=Avtalestatus(status), fom=fom, tom=tom))
    return perioder


def _sykehus(rader: Sequence[Saksrad]) -> dict[UUID, list[Periode]]:
    perioder: dict[UUID, list[Periode]] = {}
    tjeneste = Fravar.objects.filter(
        sak__in=[rad.sak_id for rad in rader], type=Fravarstype.INSTITUSJONSTJENESTE
    ).order_by("fom")
    for sak_id, fom, tom in tjeneste.values_list("sak_id", "fom", "tom"):
        perioder.setdefault(sak_id, []).append(Periode(fom, tom))
    return perioder
