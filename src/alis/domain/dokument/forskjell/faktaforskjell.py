"""The difference in the facts of two agreements: who, where, which positions, and from when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from alis.domain.dokument.fakta import Dokumentfakta, Stillingslinje
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.parter import Driftsform
from alis.domain.verdier import Belop, Periode

Faktaverdi = str | date | Fraction | Driftsform | Belop | tuple[Periode, ...] | None


class Faktafelt(StrEnum):
    """The facts that stand alone, in the order a page shows them. Positions are compared one by one beside them."""

    KOMMUNE = "kommune"
    KONTAKTPERSON = "kontaktperson"
    NAVN = "navn"
    HPR_NR = "hpr_nr"
    ARBEIDSSTED = "arbeidssted"
    OPPSTART = "oppstart"
    FORVENTET_SLUTT = "forventet_slutt"
    VEILEDER = "veileder"
    GJELDER_FRA = "gjelder_fra"
    GJELDER_TIL = "gjelder_til"
    DRIFTSFORM = "driftsform"
    FORDELING_ALIS = "fordeling_alis"
    HVILER = "hviler"
    SATSSETT = "satssett"
    RAMME = "ramme"


@dataclass(frozen=True, kw_only=True)
class Faktaforskjell:
    """A fact that the two agreements state differently. None is not stated."""

    felt: Faktafelt
    gammel: Faktaverdi
    ny: Faktaverdi


@dataclass(frozen=True, kw_only=True)
class Stillingsforskjell:
    """A position that is new, gone, or has another percentage or last day. Never both None."""

    gammel: Stillingslinje | None
    ny: Stillingslinje | None

    @property
    def endring(self) -> Endring:
        if self.gammel is None:
            return Endring.LAGT_TIL
        return Endring.ENDRET if self.ny else Endring.FJERNET


def faktaforskjeller(*, gamle: Dokumentfakta, nye: Dokumentfakta) -> tuple[Faktaforskjell, ...]:
    """Only what differs, in the order of `Faktafelt`."""
    eldre, nyere = _verdier(gamle), _verdier(nye)
    return tuple(
        Faktaforskjell(felt=felt, gammel=eldre[felt], ny=nyere[felt])
        for felt in Faktafelt
        if eldre[felt] != nyere[felt]
    )


def stillingsforskjeller(
    *, gamle: Sequence[Stillingslinje], nye: Sequence[Stillingslinje]
) -> tuple[Stillingsforskjell, ...]:
    """Only what differs. Two lines are one position when type and first day are the same."""
    return tuple(
        sorted(_stillinger(gamle, nye), key=lambda forskjell: _noekkel(forskjell.ny or forskjell.gammel))
    )


def _stillinger(
    gamle: Sequence[Stillingslinje], nye: Sequence[Stillingslinje]
) -> Iterator[Stillingsforskjell]:
    eldre, nyere = {_noekkel(s): s for s in gamle}, {_noekkel(s): s for s in nye}
    for noekkel in eldre.keys() | nyere.keys():
        gammel, ny = eldre.get(noekkel), nyere.get(noekkel)
        if gammel != ny:
            yield Stillingsforskjell(gammel=gammel, ny=ny)


def _noekkel(stilling: Stillingslinje | None) -> tuple[date, str]:
    assert stilling is not None  # one of the two is always there
    return stilling.fom, stilling.type


def _verdier(fakta: Dokumentfakta) -> dict[Faktafelt, Faktaverdi]:
    versjon, lege, spesialisering, regnet = fakta.versjon, fakta.lege, fakta.spesialisering, fakta.utregning
    return {
        Faktafelt.KOMMUNE: fakta.kommune.navn,
        Faktafelt.KONTAKTPERSON: fakta.kommune.kontaktperson,
        Faktafelt.NAVN: lege.navn,
        Faktafelt.HPR_NR: lege.hpr_nr,
        Faktafelt.ARBEIDSSTED: lege.arbeidssted,
        Faktafelt.OPPSTART: spesialisering.start,
        Faktafelt.FORVENTET_SLUTT: spesialisering.forventet_slutt,
        Faktafelt.VEILEDER: spesialisering.veileder,
        Faktafelt.GJELDER_FRA: versjon.gjelder_fra,
        Faktafelt.GJELDER_TIL: versjon.gjelder_til,
        Faktafelt.DRIFTSFORM: lege.driftsform,
        Faktafelt.FORDELING_ALIS: lege.fordeling_alis,
        Faktafelt.HVILER: versjon.hviler,
        Faktafelt.SATSSETT: regnet.satssett if regnet else None,
        Faktafelt.RAMME: regnet.ramme if regnet else None,
    }
