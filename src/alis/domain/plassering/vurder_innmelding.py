"""All that is said of a need before it is reported, and after."""

from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.behov import Arena
from alis.domain.plassering.innmeldingsregler import (
    avtalen_er_pa_plass,
    avviket_er_innenfor_grensen,
    institusjonen_kan_brukes,
    lenge_nok_i_kommunen,
    sammenhengende_i_en_avdeling,
    tjenesten_gjenstar,
)
from alis.domain.plassering.tid_i_kommunen import maneder_for
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Periode

HINDRER = frozenset({"avviket_er_innenfor_grensen", "avtalen_er_pa_plass"})
MERKES = (Utfall.IKKE_OPPFYLT, Utfall.UAVKLART)


@dataclass(frozen=True, kw_only=True)
class Innmeldingsfakta:
    """`tid` is her time in the kommune, `fullfort` the months of service she has fulfilled before this need. `ar` and
    `krever_avtale` are the trust's; `har_avtale` None is not known. `bare_resten`: the need is of what is left of the six months.
    """

    arena: Arena
    tidligst: date
    deler: int
    samme_avdeling: bool
    maks_avvik_maneder: int
    tid: tuple[Periode, ...]
    ar: int
    krever_avtale: bool | None = None
    har_avtale: bool | None = None
    fullfort: int = 0
    bare_resten: bool = False


@dataclass(frozen=True, kw_only=True)
class Innmeldingsvurdering:
    """`hindringer` keep the need from being reported; `merknader` are told, and people decide."""

    alle: tuple[Vurdering[Utfall], ...]

    @property
    def hindringer(self) -> tuple[Vurdering[Utfall], ...]:
        return tuple(v for v in self.alle if v.regel in HINDRER and v.utfall is Utfall.IKKE_OPPFYLT)

    @property
    def merknader(self) -> tuple[Vurdering[Utfall], ...]:
        hindringer = self.hindringer
        return tuple(v for v in self.alle if v.utfall in MERKES and v not in hindringer)

    @property
    def advarsler(self) -> tuple[Vurdering[Utfall], ...]:
        """The remarks that say that a main rule is not kept: they are read before the need is reported."""
        return tuple(v for v in self.merknader if v.utfall is Utfall.IKKE_OPPFYLT)

    @property
    def uavklarte(self) -> tuple[Vurdering[Utfall], ...]:
        """What a person must judge."""
        return tuple(v for v in self.merknader if v.utfall is Utfall.UAVKLART)


def vurder_innmelding(fakta: Innmeldingsfakta) -> Innmeldingsvurdering:
    """003 pkt. 5 is agreed with a trust: of an institution of the kommune's own it says nothing."""
    gjenstar = tjenesten_gjenstar(maneder=fakta.fullfort)
    if fakta.arena is not Arena.SYKEHUS:
        return Innmeldingsvurdering(alle=(gjenstar, institusjonen_kan_brukes(arena=fakta.arena)))
    return Innmeldingsvurdering(
        alle=(
            gjenstar,
            avtalen_er_pa_plass(krever_avtale=fakta.krever_avtale, har_avtale=fakta.har_avtale),
            lenge_nok_i_kommunen(maneder=maneder_for(fakta.tidligst, fakta.tid), ar=fakta.ar),
            sammenhengende_i_en_avdeling(
                deler=fakta.deler, samme_avdeling=fakta.samme_avdeling, bare_resten=fakta.bare_resten
            ),
            avviket_er_innenfor_grensen(maneder=fakta.maks_avvik_maneder),
        )
    )
