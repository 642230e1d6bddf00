"""Read a version of a stored template."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument import Mal
from alis.domain.dokument.malkontroll import kontroller_mal, nasjonalt_laste
from alis.domain.flyt import MALVERSJON, Malhandling, Malstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import UkjentMal
from alis.records.mal.models import Malversjon
from alis.records.parter.models import Person
from alis.services.mal.aapne_mal import RETT, les_egen_eller_publisert
from alis.services.mal.finn_mal import finn_mal
from alis.services.mal.forfattere import forfattere
from alis.services.mal.les_malversjon import les_malversjon
from alis.services.mal.malbilde import Malbilde
from alis.services.mal.nasjonalt_grunnlag import nasjonalt_grunnlag


def hent_malbilde(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Malbilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_MALER)
    rad = les_egen_eller_publisert(aktor=aktor, versjon_id=versjon_id, naa=naa or timezone.now())
    mal, er_egen = les_malversjon(rad), rad.serie.eier_id == aktor.organisasjon_id
    under_arbeid = rad.status in (Malstatus.KLADD, Malstatus.TIL_GODKJENNING)
    grunnlag = nasjonalt_grunnlag(rad) if under_arbeid else None
    return Malbilde(
        versjon_id=rad.pk,
        mal=mal,
        status=Malstatus(rad.status),
        laas=rad.laas,
        eier=rad.serie.eier.navn,
        er_egen=er_egen,
        forrige=_begun_from(rad),
        feil=kontroller_mal(mal, nasjonal=grunnlag) if under_arbeid else (),
        laste=nasjonalt_laste(mal, nasjonal=grunnlag) if grunnlag else frozenset(),
        kan=_acts(aktor, rad) if er_egen else frozenset(),
        er_forfatter=aktor.person_id in forfattere(rad),
        returgrunn=rad.returgrunn,
        endret_at=rad.endret_at,
        endret_av=rad.endret_av.navn,
        sendt_at=rad.sendt_at,
        sendt_av=_name(rad.sendt_av),
        publisert_at=rad.publisert_at,
        publisert_av=_name(rad.publisert_av),
    )


def _begun_from(rad: Malversjon) -> Mal | None:
    try:
        return finn_mal(*rad.basert_paa.split("/", 1))
    except UkjentMal:
        return None


def _acts(aktor: Aktor, rad: Malversjon) -> frozenset[Malhandling]:
    mulige = (Malhandling(handling) for handling in MALVERSJON.handlinger(rad.status))
    lov = {handling for handling in mulige if aktor.har(RETT[handling])}
    if aktor.person_id in forfattere(rad):
        return frozenset(lov - {Malhandling.PUBLISER, Malhandling.RETURNER})
    return frozenset(lov)


def _name(person: Person | None) -> str:
    return person.navn if person else ""
