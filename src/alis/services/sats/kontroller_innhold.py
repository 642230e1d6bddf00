"""What must hold of a rate set before anybody keeps it, sends it or computes by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alis.domain.parter import Organisasjonstype
from alis.domain.regel import Satssett, Satsstatus
from alis.domain.regel.bekreftelse import mangler_for_bekreftelse
from alis.domain.verdier import SnuddPeriode
from alis.integrations.kontrakt.feil import UgyldigDokument
from alis.integrations.satser import les_satsinnhold
from alis.records.sats.models import Satsversjon


@dataclass(frozen=True, kw_only=True)
class Satsfeil:
    """`sti` is the place of the value, as `element.veiledning.timer`; empty for the whole."""

    sti: str
    melding: str


class UgyldigeSatser(ValueError):
    """The content breaks the form of a rate set. Carries what and where."""

    def __init__(self, feil: tuple[Satsfeil, ...]) -> None:
        super().__init__("; ".join(f"{en.sti}: {en.melding}" for en in feil))
        self.feil = feil


class BareDirektoratetBekrefter(Exception):
    """An ALIS-kontor cannot say that the rates are confirmed."""


class KanIkkeBekreftesEnna(Exception):
    """An amount is not known, or no authority has stated it. Carries the places."""

    def __init__(self, steder: tuple[str, ...]) -> None:
        super().__init__(", ".join(steder))
        self.steder = steder


def les_og_krev(innhold: Mapping[str, Any], rad: Satsversjon) -> Satssett:
    """The set. Raises `UgyldigeSatser`, `BareDirektoratetBekrefter` and `KanIkkeBekreftesEnna`."""
    sett = _read(innhold, rad.navn)
    if sett.status is Satsstatus.BEKREFTET:
        if rad.eier_type != Organisasjonstype.DIREKTORAT:
            raise BareDirektoratetBekrefter
        if mangler := mangler_for_bekreftelse(sett):
            raise KanIkkeBekreftesEnna(mangler)
    return sett


def _read(innhold: Mapping[str, Any], navn: str) -> Satssett:
    try:
        return les_satsinnhold(innhold, navn=navn)
    except UgyldigDokument as ugyldig:
        feil = tuple(
            Satsfeil(sti=en.peker.strip("/").replace("/", "."), melding=en.melding) for en in ugyldig.feil
        )
        raise UgyldigeSatser(feil) from ugyldig
    except SnuddPeriode as snudd:
        raise UgyldigeSatser((Satsfeil(sti="periode.tom", melding=str(snudd)),)) from snudd
    except KeyError as mangler:
        raise UgyldigeSatser((Satsfeil(sti="", melding=f"{mangler.args[0]} mangler"),)) from mangler
    except (ValueError, TypeError, AttributeError) as feil:
        raise UgyldigeSatser((Satsfeil(sti="", melding=str(feil)),)) from feil
