"""Signing plans, colleagues who sign, and powers of attorney between them."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale.signering import Rekkefolge, Underskriver
from alis.domain.tilgang import Aktor, Rolle
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.signering.gi_fullmakt import gi_fullmakt
from alis.services.signering.sett_signeringsplan import sett_signeringsplan
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd
from factories.parter import lag_aktor_i, lag_person

HVEM_SOM_HELST = (Underskriver(),)


def lag_signatar(forlop: Forlop, navn: str) -> Aktor:
    """One more in the same kommune."""
    return lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person(navn))


def sett_plan(
    forlop: Forlop,
    versjon_id: UUID,
    rekkefolge: Rekkefolge,
    underskrivere: Sequence[Underskriver] = HVEM_SOM_HELST,
    *,
    frist: date | None = None,
    som_standard: bool = False,
    naa: datetime = NAA,
) -> int:
    return sett_signeringsplan(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        rekkefolge=rekkefolge,
        underskrivere=underskrivere,
        frist=frist,
        som_standard=som_standard,
        naa=naa,
    )


def lag_sendt_med_plan(
    forlop: Forlop,
    rekkefolge: Rekkefolge,
    underskrivere: Sequence[Underskriver] = HVEM_SOM_HELST,
    *,
    naa: datetime = NAA,
) -> tuple[UUID, str]:
    """The version and the hash of its content."""
    versjon_id = lag_ferdig_kladd(forlop, naa=naa)
    laas = sett_plan(forlop, versjon_id, rekkefolge, underskrivere, naa=naa)
    return versjon_id, send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=naa)


def navngitt(aktor: Aktor, tittel: str = "") -> Underskriver:
    return Underskriver(person_id=aktor.person_id, tittel=tittel)


def gi(fra: Aktor, til: Aktor, fom: date, tom: date, *, naa: datetime = NAA) -> UUID:
    return gi_fullmakt(aktor=fra, mottaker_id=til.person_id, fom=fom, tom=tom, naa=naa)
