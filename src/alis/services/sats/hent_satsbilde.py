"""Read a version of a stored rate set."""

from uuid import UUID

from alis.domain.flyt import SATSVERSJON, Satshandling, Satsversjonsstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.regel import Satssett
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.satser import UkjentSatssett
from alis.records.parter.models import Person
from alis.records.sats.models import Satsversjon
from alis.services.sats.aapne_sats import RETT, les_synlig
from alis.services.sats.finn_satssett import hent_satssett
from alis.services.sats.forfattere import forfattere, har_tatt_stilling
from alis.services.sats.satsbilde import Satsbilde
from alis.services.sats.satsbok import les_satsversjon, satsinnhold


def hent_satsbilde(*, aktor: Aktor, versjon_id: UUID) -> Satsbilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SKRIV_SATS)
    rad = les_synlig(aktor=aktor, versjon_id=versjon_id)
    return Satsbilde(
        versjon_id=rad.pk,
        sett=les_satsversjon(rad),
        innhold=satsinnhold(rad),
        status=Satsversjonsstatus(rad.status),
        laas=rad.laas,
        eier=rad.eier.navn,
        eier_type=Organisasjonstype(rad.eier_type),
        er_egen=rad.eier_id == aktor.organisasjon_id,
        forrige=_begun_from(rad),
        ny_periode=not rad.basert_paa.startswith(rad.navn),
        kan=acts(aktor, rad),
        er_forfatter=aktor.person_id in forfattere(rad),
        har_godkjent=aktor.person_id == rad.godkjent_av_id,
        returgrunn=rad.returgrunn,
        endret_at=rad.endret_at,
        endret_av=rad.endret_av.navn,
        sendt_at=rad.sendt_at,
        sendt_av=_name(rad.sendt_av),
        godkjent_at=rad.godkjent_at,
        godkjent_av=_name(rad.godkjent_av),
        publisert_at=rad.publisert_at,
        publisert_av=_name(rad.publisert_av),
    )


def acts(aktor: Aktor, rad: Satsversjon) -> frozenset[Satshandling]:
    """What the actor may do with it now."""
    mulige = (Satshandling(handling) for handling in SATSVERSJON.handlinger(rad.status))
    return frozenset(handling for handling in mulige if handling in RETT and _may(aktor, rad, handling))


def _may(aktor: Aktor, rad: Satsversjon, handling: Satshandling) -> bool:
    if not aktor.har(RETT[handling]):
        return False
    if RETT[handling] is Rettighet.SKRIV_SATS:
        return rad.eier_id == aktor.organisasjon_id
    if handling is Satshandling.RETURNER:
        return aktor.person_id not in forfattere(rad)
    return aktor.person_id not in har_tatt_stilling(rad)


def _begun_from(rad: Satsversjon) -> Satssett | None:
    try:
        return hent_satssett(rad.basert_paa)
    except UkjentSatssett:
        return None


def _name(person: Person | None) -> str:
    return person.navn if person else ""
