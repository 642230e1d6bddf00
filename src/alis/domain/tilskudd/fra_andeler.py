"""From the shares on: what each element can give and gives. The one place where the rules are put together.

The numbers are fractions for one doctor, columns for thousands; `regn` decides whether the reasons are kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ParamSpec, Protocol, TypeAlias, TypeVar

from alis.domain.avtale import Element
from alis.domain.regel import Elementsats, Regel, Satssett, Tilretteleggingsgrunnlag
from alis.domain.tilskudd import belopsregler as regler
from alis.domain.tilskudd.sak import MED_EGEN_SATS, MED_TILSKUDD, Gjelder
from alis.domain.verdier import Belop
from alis.domain.verdier.tallslag import Tall

P = ParamSpec("P")
V = TypeVar("V")

Poster: TypeAlias = Mapping[Element, Tall | None]

DELES = (Element.PRAKSISKOMPENSASJON, Element.LAVERE_PRODUKTIVITET)
"""The elements whose recipient follows from the form of operation."""


class Regn(Protocol):
    """Use a rule on behalf of an element and give its value."""

    def __call__(self, element: Element, regel: Regel[P, V], /, *args: P.args, **inndata: P.kwargs) -> V: ...


def bare_verdien(element: Element, regel: Regel[P, V], /, *args: P.args, **inndata: P.kwargs) -> V:
    """No reasons kept: for columns."""
    return regel.regn(*args, **inndata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grunnlag:
    """What the amounts depend on beside the rates, a number each or a column each; None is not known.

    `andeler` holds the shares of the four elements and of sentralitetstillegg, `kostnader` øre for all six.
    `sentralitetsfaktor` is 1 for a kommune that can have the supplement, else 0. `andel_til_alis` is the doctor's part
    of the elements that are split by form of operation. `rett` is 0 where a condition is not met, else 1.
    """

    gjelder: Gjelder
    andeler: Mapping[Element, Tall | None]
    kostnader: Mapping[Element, Tall]
    sentralitetsfaktor: Tall | None
    andel_til_alis: Tall
    rett: Tall = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One element in øre, `tak_eksakt` alone before rounding. `til_alis` and `til_kommune` are None where no rule names
    the recipient."""

    tak_eksakt: Tall | None
    tak: Tall | None
    tilskudd: Tall | None
    ubrukt: Tall | None
    til_alis: Tall | None
    til_kommune: Tall | None


@dataclass(frozen=True, slots=True)
class Regnestykke:
    """The rules in their order, for one doctor or for many at once."""

    grunnlag: Grunnlag
    satssett: Satssett
    regn: Regn

    def poster(self) -> dict[Element, Post]:
        """All six elements, in the order that every table shows them."""
        tak = {element: self._tak_av_sats(element) for element in MED_EGEN_SATS}
        gitt = {element: self._tilskudd(element, tak[element]) for element in MED_EGEN_SATS}
        tak[Element.TILRETTELEGGING] = self._tak_tilrettelegging(tak, gitt)
        tak[Element.SENTRALITETSTILLEGG] = self._tak_sentralitetstillegg()
        for element in (Element.TILRETTELEGGING, Element.SENTRALITETSTILLEGG):
            gitt[element] = self._tilskudd(element, tak[element])
        return {element: self._post(element, tak[element], gitt[element]) for element in MED_TILSKUDD}

    def _tak_av_sats(self, element: Element) -> Tall | None:
        sats = self.satssett.element[element]
        andel = self.grunnlag.andeler[element]
        eksakt = self.regn(element, regler.tak, arsbelop=self._arsbelop(element, sats), andel=andel)
        return self._tak_uten_avtale(element, eksakt, gis_uten_avtale=sats.uten_avtale)

    def _arsbelop(self, element: Element, sats: Elementsats) -> Tall | None:
        if sats.timesats is None or sats.faktor is None or sats.timer is None:
            return self.regn(element, regler.fast_arsbelop, belop=_ore(sats.arsbelop))
        return self.regn(
            element,
            regler.arsbelop_av_timer,
            timesats=sats.timesats.ore,
            faktor=sats.faktor,
            timer=sats.timer,
        )

    def _tak_tilrettelegging(self, tak: Poster, gitt: Poster) -> Tall | None:
        sats = self.satssett.tilrettelegging
        av = tak if sats.av is Tilretteleggingsgrunnlag.RAMME else gitt
        grunnlag = regler.summen(*(av[element] for element in MED_EGEN_SATS))
        eksakt = self.regn(
            Element.TILRETTELEGGING,
            regler.tak_tilrettelegging,
            andel=sats.andel,
            grunnlag=grunnlag,
            av=sats.av,
        )
        return self._tak_uten_avtale(Element.TILRETTELEGGING, eksakt)

    def _tak_sentralitetstillegg(self) -> Tall | None:
        sats = self.satssett.sentralitetstillegg
        eksakt = self.regn(
            Element.SENTRALITETSTILLEGG,
            regler.tak_sentralitetstillegg,
            arsbelop=_ore(sats.arsbelop),
            andel=self.grunnlag.andeler[Element.SENTRALITETSTILLEGG],
            faktor=self.grunnlag.sentralitetsfaktor,
            gradert=sats.gradert,
        )
        return self._tak_uten_avtale(Element.SENTRALITETSTILLEGG, eksakt)

    def _tak_uten_avtale(
        self, element: Element, eksakt: Tall | None, *, gis_uten_avtale: bool = False
    ) -> Tall | None:
        if self.grunnlag.gjelder is Gjelder.ALIS_AVTALE:
            return eksakt
        return self.regn(element, regler.tak_uten_avtale, tak=eksakt, gis=int(gis_uten_avtale))

    def _tilskudd(self, element: Element, eksakt: Tall | None) -> Tall | None:
        return self.regn(
            element,
            regler.tilskudd,
            kostnad=self.grunnlag.kostnader[element],
            egenandel=self.satssett.egenandel,
            tak=eksakt,
            enhet=self.satssett.avrunding.i_ore,
        )

    def _post(self, element: Element, eksakt: Tall | None, gitt: Tall | None) -> Post:
        tak = self.regn(element, regler.avrundet_tak, tak=eksakt, enhet=self.satssett.avrunding.i_ore)
        tilskudd = self._med_rett(element, gitt)
        til_alis = self._til_alis(element, tilskudd)
        return Post(
            tak_eksakt=eksakt,
            tak=tak,
            tilskudd=tilskudd,
            ubrukt=regler.produkt(regler.differanse(tak, gitt), self.grunnlag.rett),
            til_alis=til_alis,
            til_kommune=regler.differanse(tilskudd, til_alis),
        )

    def _med_rett(self, element: Element, gitt: Tall | None) -> Tall | None:
        if self.grunnlag.rett == 1:
            return gitt
        return self.regn(element, regler.uten_rett, belop=gitt, rett=self.grunnlag.rett)

    def _til_alis(self, element: Element, tilskudd: Tall | None) -> Tall | None:
        if element in DELES and self.grunnlag.gjelder is Gjelder.ALIS_AVTALE:
            return self.regn(
                element,
                regler.del_til_alis,
                tilskudd=tilskudd,
                andel=self.grunnlag.andel_til_alis,
                enhet=self.satssett.avrunding.i_ore,
            )
        return None


def _ore(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore
