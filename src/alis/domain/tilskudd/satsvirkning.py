"""What a rate set would have given in a period that another was for: the same doctors, computed by both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from alis.domain.avtale import Element
from alis.domain.parter import Stillingstype
from alis.domain.regel import Satssett
from alis.domain.tilskudd.beregn import beregn
from alis.domain.tilskudd.sak import MED_TILSKUDD, Gjelder, Tilskuddssak
from alis.domain.verdier import Periode


class Saksklasse(StrEnum):
    """What kind of case it is: the position held in the period, or supervision alone."""

    FASTLEGE = "fastlege"
    INTRODUKSJONSLEGE = "introduksjonslege"
    ANNET_KOMMUNALT_LEGEARBEID = "annet_kommunalt_legearbeid"
    FLERE = "flere"
    VEILEDNING = "veiledning"


KLASSE_AV_STILLING: Mapping[Stillingstype, Saksklasse] = {
    Stillingstype.FASTLEGE: Saksklasse.FASTLEGE,
    Stillingstype.FASTLEGEVIKAR: Saksklasse.FASTLEGE,
    Stillingstype.INTRODUKSJONSLEGE: Saksklasse.INTRODUKSJONSLEGE,
    Stillingstype.ANNET_KOMMUNALT_LEGEARBEID: Saksklasse.ANNET_KOMMUNALT_LEGEARBEID,
}


@dataclass(slots=True, kw_only=True)
class Virkning:
    """A number of cases, and what they get by either set in øre. `ukjente` of them have an amount that one of the sets
    does not know, and that is left out on both sides; `endret` get another amount."""

    antall: int = 0
    gammel: int = 0
    ny: int = 0
    endret: int = 0
    ukjente: int = 0

    @property
    def forskjell(self) -> int:
        return self.ny - self.gammel

    def legg_til(self, gammel: int, ny: int, *, ukjent: bool) -> None:
        self.antall += 1
        self.gammel += gammel
        self.ny += ny
        self.endret += gammel != ny
        self.ukjente += ukjent


@dataclass(slots=True, kw_only=True)
class Satsvirkning:
    """The effect in all, on each kind of case, and on each element."""

    alle: Virkning = field(default_factory=Virkning)
    klasser: dict[Saksklasse, Virkning] = field(
        default_factory=lambda: {klasse: Virkning() for klasse in Saksklasse}
    )
    elementer: dict[Element, Virkning] = field(
        default_factory=lambda: {element: Virkning() for element in MED_TILSKUDD}
    )


def regn_virkning(saker: Iterable[Tilskuddssak], *, gammelt: Satssett, nytt: Satssett) -> Satsvirkning:
    """Both sets are used on the period of the old one, so that only the rates and the rules differ."""
    virkning = Satsvirkning()
    i_samme_tid = replace(nytt, fom=gammelt.fom, tom=gammelt.tom)
    for sak in saker:
        par = _both(sak, gammelt, i_samme_tid)
        for element, (for_, na) in par.items():
            virkning.elementer[element].legg_til(for_ or 0, na or 0, ukjent=for_ is None)
        kjente = [(for_, na) for for_, na in par.values() if for_ is not None and na is not None]
        gammel, ny = sum(for_ for for_, _na in kjente), sum(na for _for, na in kjente)
        for sted in (virkning.alle, virkning.klasser[saksklasse(sak, gammelt.periode)]):
            sted.legg_til(gammel, ny, ukjent=len(kjente) < len(par))
    return virkning


def saksklasse(sak: Tilskuddssak, periode: Periode) -> Saksklasse:
    """Positions of more than one kind in the period are a class of their own."""
    if sak.gjelder is Gjelder.VEILEDNING:
        return Saksklasse.VEILEDNING
    typer = {KLASSE_AV_STILLING[s.type] for s in sak.stillinger if s.periode.overlaps(periode)}
    return typer.pop() if len(typer) == 1 else Saksklasse.FLERE


def _both(
    sak: Tilskuddssak, gammelt: Satssett, nytt: Satssett
) -> dict[Element, tuple[int, int] | tuple[None, None]]:
    """Each element in øre by the old and by the new; neither where one of them is not known."""
    for_, na = (beregn(sak, satssett=sett).elementer for sett in (gammelt, nytt))
    return {
        en.element: (None, None)
        if en.tilskudd is None or to.tilskudd is None
        else (en.tilskudd.ore, to.tilskudd.ore)
        for en, to in zip(for_, na, strict=True)
    }
