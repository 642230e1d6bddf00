"""What may stand in the braces of a Word template: named fields, «for» and «if», and nothing that can compute."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from jinja2 import nodes

from alis.domain.dokument.wordfelt import ENKLE, LISTER, TEKSTLISTER, Wordfeil, Wordfeilslag

Lokale = Mapping[str, str]
"""The variables of the loops one stands in, each with the list it goes through; «» for plain texts."""


def kontroller_uttrykk(tre: nodes.Template) -> tuple[Wordfeil, ...]:
    """Each fault once, in the order of the document. A tree without faults can only print what it is given."""
    return tuple(dict.fromkeys(_body(tre.body, {})))


def har_felt(tre: nodes.Template) -> bool:
    return next(tre.find_all((nodes.Name,)), None) is not None


def _body(ledd: Sequence[nodes.Node], lokale: Lokale) -> Iterator[Wordfeil]:
    for en in ledd:
        match en:
            case nodes.TemplateData():
                continue
            case nodes.Output():
                yield from _body(en.nodes, lokale)
            case nodes.If():
                yield from _if(en, lokale)
            case nodes.For():
                yield from _for(en, lokale)
            case _:
                yield from _value(en, lokale)


def _if(gren: nodes.If, lokale: Lokale) -> Iterator[Wordfeil]:
    betingelse = gren.test.node if isinstance(gren.test, nodes.Not) else gren.test
    yield from _value(betingelse, lokale)
    yield from _body(gren.body, lokale)
    for en in gren.elif_:
        yield from _if(en, lokale)
    yield from _body(gren.else_, lokale)


def _for(lokke: nodes.For, lokale: Lokale) -> Iterator[Wordfeil]:
    if lokke.test or lokke.recursive or not isinstance(lokke.target, nodes.Name):
        yield Wordfeil(slag=Wordfeilslag.UGYLDIG_UTTRYKK, detalj="for")
        return
    liste = _list_of(lokke.iter, lokale)
    if liste is None:
        yield from _not_a_list(lokke.iter, lokale)
        return
    yield from _body(lokke.body, {**lokale, lokke.target.name: liste})
    yield from _body(lokke.else_, lokale)


def _list_of(iter_: nodes.Node, lokale: Lokale) -> str | None:
    """Which list it is. A list inside a list must be the row's own, so that no loop can grow by the power of another."""
    match iter_:
        case nodes.Name(name=navn) if navn in LISTER and not lokale:
            return navn
        case nodes.Getattr(node=nodes.Name(name=rad), attr=felt) if lokale.get(rad) and felt in TEKSTLISTER:
            return "" if felt in LISTER[lokale[rad]] else None
    return None


def _not_a_list(iter_: nodes.Node, lokale: Lokale) -> Iterator[Wordfeil]:
    match iter_:
        case nodes.Name(name=navn) if navn not in {*LISTER, *ENKLE, *lokale}:
            yield _unknown(navn, LISTER)
        case nodes.Name() | nodes.Getattr():
            yield Wordfeil(slag=Wordfeilslag.UGYLDIG_UTTRYKK, detalj=_as_text(iter_))
        case _:
            yield Wordfeil(slag=Wordfeilslag.UGYLDIG_UTTRYKK, detalj="for")


def _value(uttrykk: nodes.Node, lokale: Lokale) -> Iterator[Wordfeil]:
    match uttrykk:
        case nodes.Name(name=navn):
            if navn not in ENKLE and navn not in LISTER and navn not in lokale:
                yield _unknown(navn, [*ENKLE, *LISTER, *lokale])
        case nodes.Getattr(node=nodes.Name(name=rad), attr=felt) if lokale.get(rad):
            if felt not in LISTER[lokale[rad]]:
                yield _unknown(f"{rad}.{felt}", [f"{rad}.{kjent}" for kjent in LISTER[lokale[rad]]])
        case _:
            yield Wordfeil(slag=Wordfeilslag.UGYLDIG_UTTRYKK, detalj=_as_text(uttrykk))


def _unknown(navn: str, kjente: Iterable[str]) -> Wordfeil:
    naermest = get_close_matches(navn, list(kjente), n=1, cutoff=0.5)
    return Wordfeil(slag=Wordfeilslag.UKJENT_FELT, detalj=navn[:80], forslag=naermest[0] if naermest else "")


def _as_text(uttrykk: nodes.Node) -> str:
    """Enough of it to be found again in the document."""
    match uttrykk:
        case nodes.Name(name=navn):
            return navn[:80]
        case nodes.Getattr(node=node, attr=felt):
            return f"{_as_text(node)}.{felt}"[:80]
        case nodes.Call(node=node):
            return f"{_as_text(node)}()"[:80]
        case nodes.Filter(name=navn):
            return f"| {navn}"[:80]
    return type(uttrykk).__name__.lower()
