"""The templates that the actor may see, shipped and stored."""

from datetime import datetime

from django.utils import timezone

from alis.domain.dokument import Mal
from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import hent_mal, list_maler
from alis.records.felles.dato import lokal_dato
from alis.records.mal.models import Malversjon
from alis.records.mal.queries import malversjoner_for
from alis.services.mal.les_malversjon import les_malversjon
from alis.services.mal.malbilde import Malrad

UTGIVER = {"alis-avtale-ost": "ALIS-kontor Øst", "veilederavtale-felles": "Felles ALIS"}
HELSEDIREKTORATET = "Helsedirektoratet"


def list_malrader(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Malrad, ...]:
    """Those under work first, then the newest. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_MALER)
    idag = lokal_dato(naa or timezone.now())
    lagret = malversjoner_for(aktor, dag=idag).exclude(status=Malstatus.FORKASTET)
    rader = [
        *(_shipped(hent_mal(navn, versjon)) for navn, versjon in list_maler()),
        *(_stored(rad, aktor) for rad in lagret),
    ]
    return tuple(sorted(rader, key=_order))


def _order(rad: Malrad) -> tuple[bool, int, str]:
    under_arbeid = rad.status in (Malstatus.KLADD, Malstatus.TIL_GODKJENNING)
    return not under_arbeid, -rad.mal.bruk.fom.toordinal(), rad.mal.navn


def _shipped(mal: Mal) -> Malrad:
    return Malrad(
        versjon_id=None,
        mal=mal,
        eier=utgiver(mal),
        status=Malstatus.PUBLISERT if mal.bruk.tom is None else Malstatus.UTGATT,
        er_egen=False,
    )


def _stored(rad: Malversjon, aktor: Aktor) -> Malrad:
    return Malrad(
        versjon_id=rad.pk,
        mal=les_malversjon(rad),
        eier=rad.serie.eier.navn,
        status=Malstatus(rad.status),
        er_egen=rad.serie.eier_id == aktor.organisasjon_id,
    )


def utgiver(mal: Mal) -> str:
    """Who made a template that ships."""
    return UTGIVER.get(mal.navn, HELSEDIREKTORATET)
