"""Put a budget together: rows, what each element costs each year, and who pays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from alis.domain.avtale.budsjett.andeler import Andeler
from alis.domain.avtale.budsjett.linje import Budsjettlinje
from alis.domain.avtale.budsjett.regler import innenfor_taket, kommunens_del, radens_tilskudd
from alis.domain.avtale.budsjett.tilskudd_i_aret import TilskuddIAret
from alis.domain.avtale.element import Element
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Belop, Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Linjefordeling:
    """One row: its cost and its part of the shares."""

    linje: Budsjettlinje
    kostnad: Vurdering[Belop]
    tilskudd: Vurdering[Belop | None]
    andeler: Andeler


@dataclass(frozen=True, slots=True, kw_only=True)
class Postfordeling:
    """One element in one year. `tak` and the judgement of it are None where the state gives no grant to the element."""

    avtalear: int
    element: Element
    kostnad: Belop
    tak: Belop | None
    innenfor: Vurdering[Utfall] | None
    kommunens_del: Vurdering[Belop | None]
    andeler: Andeler

    @property
    def over(self) -> Belop | None:
        """How much the cost is above the cap; None where it is not."""
        er_over = self.innenfor is not None and self.innenfor.utfall is Utfall.IKKE_OPPFYLT
        return self.kostnad - self.tak if er_over and self.tak is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arsfordeling:
    """One year: its elements in the order of the template, those without a row left out."""

    avtalear: int
    periode: Periode
    poster: tuple[Postfordeling, ...]
    kostnad: Belop
    andeler: Andeler

    def post(self, element: Element) -> Postfordeling | None:
        return next((post for post in self.poster if post.element is element), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budsjett:
    """The rows in the order of their numbers, and every year of the agreement."""

    linjer: tuple[Linjefordeling, ...]
    ar: tuple[Arsfordeling, ...]
    kostnad: Belop
    andeler: Andeler

    def element(self, element: Element) -> tuple[Belop, Andeler]:
        """What the element costs over all the years, and who pays."""
        poster = [post for ett in self.ar for post in ett.poster if post.element is element]
        return (
            sum((post.kostnad for post in poster), Belop.null()),
            Andeler.summen(post.andeler for post in poster),
        )


def fordel(linjer: Iterable[Budsjettlinje], *, tilskudd: Sequence[TilskuddIAret]) -> Budsjett:
    """`tilskudd` holds every year that a row stands in. Raises `KeyError` for a row in a year that it lacks."""
    i_aret = {ett.avtalear: ett for ett in tilskudd}
    rader = tuple(_fordel_rader(sorted(linjer, key=lambda linje: linje.nummer), i_aret))
    ar = tuple(
        _fordel_aret(ett, [rad for rad in rader if rad.linje.avtalear == ett.avtalear]) for ett in tilskudd
    )
    return Budsjett(
        linjer=rader,
        ar=ar,
        kostnad=sum((ett.kostnad for ett in ar), Belop.null()),
        andeler=Andeler.summen(ett.andeler for ett in ar),
    )


def _fordel_rader(
    linjer: Sequence[Budsjettlinje], i_aret: Mapping[int, TilskuddIAret]
) -> Iterator[Linjefordeling]:
    """Let the grant to an element in a year be used up row by row."""
    igjen: dict[tuple[int, Element], Belop | None] = {}
    for linje in linjer:
        sted = (linje.avtalear, linje.element)
        if sted not in igjen:
            igjen[sted] = _tilskudd(i_aret[linje.avtalear], linje.element)
        kostnad = linje.kostnad()
        gitt = radens_tilskudd(kostnad=kostnad.verdi, igjen=igjen[sted])
        igjen[sted] = _rest(igjen[sted], gitt.verdi)
        yield Linjefordeling(
            linje=linje,
            kostnad=kostnad,
            tilskudd=gitt,
            andeler=Andeler.for_element(
                linje.element, tilskudd=gitt.verdi, kommune=_rest(kostnad.verdi, gitt.verdi)
            ),
        )


def _fordel_aret(i_aret: TilskuddIAret, rader: Sequence[Linjefordeling]) -> Arsfordeling:
    brukte = {rad.linje.element for rad in rader}
    poster = tuple(
        _fordel_posten(i_aret, element, [rad for rad in rader if rad.linje.element is element])
        for element in Element
        if element in brukte
    )
    return Arsfordeling(
        avtalear=i_aret.avtalear,
        periode=i_aret.periode,
        poster=poster,
        kostnad=sum((post.kostnad for post in poster), Belop.null()),
        andeler=Andeler.summen(post.andeler for post in poster),
    )


def _fordel_posten(i_aret: TilskuddIAret, element: Element, rader: Sequence[Linjefordeling]) -> Postfordeling:
    kostnad = sum((rad.kostnad.verdi for rad in rader), Belop.null())
    tilskudd = _tilskudd(i_aret, element)
    har_tak = element in i_aret.tak
    resten = kommunens_del(kostnad=kostnad, tilskudd=tilskudd)
    return Postfordeling(
        avtalear=i_aret.avtalear,
        element=element,
        kostnad=kostnad,
        tak=i_aret.tak.get(element),
        innenfor=innenfor_taket(kostnad=kostnad, tak=i_aret.tak[element]) if har_tak else None,
        kommunens_del=resten,
        andeler=Andeler.for_element(element, tilskudd=tilskudd, kommune=resten.verdi),
    )


def _tilskudd(i_aret: TilskuddIAret, element: Element) -> Belop | None:
    """Nothing at all to an element that carries no state grant."""
    return i_aret.tilskudd.get(element, Belop.null())


def _rest(hele: Belop | None, del_: Belop | None) -> Belop | None:
    return None if hele is None or del_ is None else hele - del_
