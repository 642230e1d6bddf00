"""From a row to its image, one function per kind."""

from alis.domain.parter import Stillingstype
from alis.domain.utdanning import Fravarstype
from alis.records.utdanning.models import Fravar, Stilling, TidligereArbeidsgiver, Veilederforhold
from alis.services.utdanning.saksbilde import (
    Arbeidsgiverbilde,
    Fravarsbilde,
    Stillingsbilde,
    Veilederbilde,
)


def stillingsbilde(rad: Stilling) -> Stillingsbilde:
    return Stillingsbilde(
        id=rad.pk,
        type=Stillingstype(rad.type),
        prosent=rad.prosent,
        fom=rad.fom,
        tom=rad.tom,
        vikariat_fom=rad.vikariat_fom,
        vikariat_tom=rad.vikariat_tom,
    )


def fravarsbilde(rad: Fravar) -> Fravarsbilde:
    """`tjenesten` is asked for only where it is shown."""
    return Fravarsbilde(
        id=rad.pk,
        type=Fravarstype(rad.type),
        fom=rad.fom,
        tom=rad.tom,
        aktiviteter_fortsetter=rad.aktiviteter_fortsetter,
        sykehussted_id=rad.sykehussted_id,
        sykehussted=rad.sykehussted.navn if rad.sykehussted else None,
        foreslatt_at=rad.foreslatt_at,
        svart_at=rad.svart_at,
        tjeneste_id=getattr(rad, "tjenesten", None),
        bekreftet_at=getattr(rad, "bekreftet", None),
        fort_at=rad.fort_at,
        star_at=rad.star_at,
    )


def veilederbilde(rad: Veilederforhold) -> Veilederbilde:
    return Veilederbilde(person_id=rad.person_id, navn=rad.person.navn, fom=rad.fom, tom=rad.tom)


def arbeidsgiverbilde(rad: TidligereArbeidsgiver) -> Arbeidsgiverbilde:
    return Arbeidsgiverbilde(id=rad.pk, navn=rad.navn, fom=rad.fom, tom=rad.tom)
