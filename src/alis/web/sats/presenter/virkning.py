"""What a draft would have given in the period before, as tables: by kind of case and by element."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alis.domain.parter import Stillingstype
from alis.domain.tilskudd.satsvirkning import Saksklasse, Virkning
from alis.services.tilskudd.prov_sats import Satsprove
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import NBSP, tall
from alis.web.sats.ord import settnavn

KLASSENAVN: Mapping[Saksklasse, str | Promise] = {
    Saksklasse.FASTLEGE: gettext_lazy("Fastlege eller fastlegevikar"),
    Saksklasse.INTRODUKSJONSLEGE: STILLINGSNAVN[Stillingstype.INTRODUKSJONSLEGE],
    Saksklasse.ANNET_KOMMUNALT_LEGEARBEID: STILLINGSNAVN[Stillingstype.ANNET_KOMMUNALT_LEGEARBEID],
    Saksklasse.FLERE: gettext_lazy("Flere slags stillinger"),
    Saksklasse.VEILEDNING: gettext_lazy("Bare veiledning, uten signert avtale"),
}


@dataclass(frozen=True, kw_only=True)
class Virkningsrad:
    navn: str
    antall: int
    endret: int
    gammel: str
    ny: str
    forskjell: str
    ukjente: str

    @classmethod
    def fra(cls, navn: str | Promise, virkning: Virkning) -> Self:
        return cls(
            navn=str(navn),
            antall=virkning.antall,
            endret=virkning.endret,
            gammel=tall(virkning.gammel),
            ny=tall(virkning.ny),
            forskjell=_signed(virkning.forskjell),
            ukjente=_unknown(virkning.ukjente),
        )


@dataclass(frozen=True, kw_only=True)
class Virkningsside:
    """`i_fjor` is the period whose cases were used. Kinds of case that nobody is of are left out."""

    i_fjor: str
    alle: Virkningsrad
    klasser: tuple[Virkningsrad, ...]
    elementer: tuple[Virkningsrad, ...]

    @classmethod
    def fra(cls, prove: Satsprove) -> Self:
        virkning = prove.virkning
        return cls(
            i_fjor=settnavn(prove.gammelt),
            alle=Virkningsrad.fra(_("Alle"), virkning.alle),
            klasser=tuple(
                Virkningsrad.fra(KLASSENAVN[klasse], rad)
                for klasse, rad in virkning.klasser.items()
                if rad.antall
            ),
            elementer=tuple(
                Virkningsrad.fra(ELEMENTNAVN[element], rad) for element, rad in virkning.elementer.items()
            ),
        )


def _signed(ore: int) -> str:
    """With a sign, so that more and less are told apart without colour."""
    return f"+{NBSP}{tall(ore)}" if ore > 0 else tall(ore)


def _unknown(antall: int) -> str:
    if not antall:
        return ""
    return ngettext("%(antall)s sak med ukjent beløp", "%(antall)s saker med ukjente beløp", antall) % {
        "antall": antall
    }
