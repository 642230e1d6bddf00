"""Which version of an agreement was, is or will be in force on a given day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.avtale.avtalekrav import i_kraft_fra
from alis.domain.avtale.hvile import Hvile, Hvileomfang, hvile_pa
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.utdanning import Fravar
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG


@dataclass(frozen=True, kw_only=True)
class Signertversjon:
    """A version that everyone has signed; `siste_dag` is its agreed or actual last day, None while it has none."""

    nummer: int
    signert: date
    gjelder_fra: date
    siste_dag: date | None


@dataclass(frozen=True, kw_only=True)
class Virkning:
    """The days a version is in force, both in."""

    nummer: int
    periode: Periode


class Gjeldende(StrEnum):
    """What can be said of one day. `HVILER`: a version stands, but the agreement rests on the day."""

    I_KRAFT = "i_kraft"
    HVILER = "hviler"
    IKKE_SIGNERT = "ikke_signert"
    FOR_FORSTE = "for_forste"
    MELLOM = "mellom"
    ETTER_SISTE = "etter_siste"


@dataclass(frozen=True, kw_only=True)
class Gjeldendesvar:
    """`virkning` is the version in force (or resting); `forrige` and `neste` are the nearest ones around a day without."""

    dag: date
    tilstand: Gjeldende
    virkning: Virkning | None
    forrige: Virkning | None
    neste: Virkning | None
    utregning: tuple[Vurdering[object], ...]


def virkninger(*, versjoner: Sequence[Signertversjon]) -> tuple[Virkning, ...]:
    """When each version is in force, oldest first: from the later of signature and agreed day, until it ends or a newer
    one takes over. A version that a newer one overtook before its first day never was in force, and is left out."""
    gyldige: list[Virkning] = []
    overtatt_fra: date | None = None
    for versjon in sorted(versjoner, key=lambda versjon: versjon.nummer, reverse=True):
        fra = i_kraft_fra(signert=versjon.signert, gjelder_fra=versjon.gjelder_fra).verdi
        siste = _earliest(versjon.siste_dag, overtatt_fra - EN_DAG if overtatt_fra else None)
        if siste is None or fra <= siste:
            gyldige.append(Virkning(nummer=versjon.nummer, periode=Periode(fra, siste)))
        overtatt_fra = _earliest(overtatt_fra, fra)
    return tuple(reversed(gyldige))


def gjeldende_paa(
    *, dag: date, versjoner: Sequence[Signertversjon], fravar: Sequence[Fravar]
) -> Gjeldendesvar:
    """The answer for one day. `fravar` is the doctor's absence, which the agreement may rest under (002 §1.2)."""
    perioder = virkninger(versjoner=versjoner)
    dens = next((v for v in perioder if dag in v.periode), None)
    hvile = hvile_pa(dag, fravar=fravar) if dens else None
    vurderinger = tuple(
        versjonen_gjelder(dag=dag, nummer=v.nummer, fra=v.periode.fom, siste_dag=v.periode.tom)
        for v in perioder
    )
    return Gjeldendesvar(
        dag=dag,
        tilstand=_state(dag, perioder, dens, hvile),
        virkning=dens,
        forrige=max((v for v in perioder if v.periode.last < dag), key=_number, default=None),
        neste=min((v for v in perioder if v.periode.fom > dag), key=_number, default=None),
        utregning=(*vurderinger, hvile.vurdering) if hvile else vurderinger,
    )


@regel(
    kilde="002-2023-06/3",
    oppfylt=_("Versjon {nummer} var i kraft fra {fra}, og {dag} er blant dagene den gjelder."),
    ikke_oppfylt=_("Versjon {nummer} var ikke i kraft {dag}. Første dag er {fra}."),
)
def versjonen_gjelder(*, dag: date, nummer: int, fra: date, siste_dag: date | None) -> Utfall:
    """The day is among those the version is in force; both ends are in. `siste_dag` None has no end yet."""
    return Utfall.OPPFYLT if dag in Periode(fra, siste_dag) else Utfall.IKKE_OPPFYLT


def _state(dag: date, perioder: Sequence[Virkning], dens: Virkning | None, hvile: Hvile | None) -> Gjeldende:
    if dens:
        hele = hvile is not None and hvile.omfang is Hvileomfang.AVTALEN
        return Gjeldende.HVILER if hele else Gjeldende.I_KRAFT
    if not perioder:
        return Gjeldende.IKKE_SIGNERT
    if dag < perioder[0].periode.fom:
        return Gjeldende.FOR_FORSTE
    return Gjeldende.MELLOM if dag < perioder[-1].periode.fom else Gjeldende.ETTER_SISTE


def _earliest(en: date | None, annen: date | None) -> date | None:
    dager = [dag for dag in (en, annen) if dag is not None]
    return min(dager, default=None)


def _number(virkning: Virkning) -> int:
    return virkning.nummer
