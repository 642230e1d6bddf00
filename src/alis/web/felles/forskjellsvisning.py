"""The tables of a comparison: kroner by element, facts, and the words clause by clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaleinnhold
from alis.domain.dokument.forskjell import (
    Bit,
    Bitslag,
    Elementforskjell,
    Endring,
    Innholdsforskjell,
    Linjeforskjell,
    Malforskjell,
    Punktforskjell,
)
from alis.domain.verdier import Belop
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.faktanavn import FAKTANAVN, faktaverdi
from alis.web.felles.forskjellsord import stilling_i_ord
from alis.web.felles.visning import kr


@dataclass(frozen=True, kw_only=True)
class Belopsendring:
    """`endring` has its sign; `retning` is `opp`, `ned` or empty, and never says anything alone."""

    navn: str
    gammelt: str
    nytt: str
    endring: str
    retning: str


@dataclass(frozen=True, kw_only=True)
class Faktaendring:
    navn: str
    gammel: str
    ny: str


@dataclass(frozen=True, kw_only=True)
class Tekstrad:
    """One paragraph in both versions; None where a version does not have it. `slag` is `liste`, `avtalt` or empty."""

    gammel: tuple[Bit, ...] | None
    ny: tuple[Bit, ...] | None
    slag: str = ""


@dataclass(frozen=True, kw_only=True)
class Punktblokk:
    nummer: str
    overskrift: tuple[Bit, ...]
    merke: str
    farge: str
    er_endret: bool
    rader: tuple[Tekstrad, ...]


MERKER = {
    Endring.UENDRET: (gettext_lazy("Uendret"), "neutral"),
    Endring.ENDRET: (gettext_lazy("Endret"), "warning"),
    Endring.FLYTTET: (gettext_lazy("Flyttet"), "neutral"),
    Endring.LAGT_TIL: (gettext_lazy("Nytt"), "success"),
    Endring.FJERNET: (gettext_lazy("Tatt ut"), "danger"),
}


def lag_belopsendringer(forskjell: Innholdsforskjell) -> tuple[Belopsendring, ...]:
    return tuple(
        _amount(str(ELEMENTNAVN[post.element]), post.gammelt_belop, post.nytt_belop)
        for post in forskjell.elementer
    )


def lag_sumendring(forskjell: Innholdsforskjell) -> Belopsendring:
    return _amount(_("Avtalt i alt"), forskjell.gammel_sum, forskjell.ny_sum)


def med_fortegn(belop: Belop) -> str:
    """`+20 000 kr`, `−20 000 kr`, or «uendret»."""
    if not belop:
        return _("uendret")
    return kr(belop) if belop.ore < 0 else f"+{kr(belop)}"


def lag_faktaendringer(forskjell: Innholdsforskjell) -> tuple[Faktaendring, ...]:
    stillinger = (
        Faktaendring(navn=_("Stilling"), gammel=stilling_i_ord(s.gammel), ny=stilling_i_ord(s.ny))
        for s in forskjell.stillinger
    )
    fakta = (
        Faktaendring(
            navn=str(FAKTANAVN[f.felt]), gammel=faktaverdi(f.felt, f.gammel), ny=faktaverdi(f.felt, f.ny)
        )
        for f in forskjell.fakta
    )
    return (*stillinger, *fakta)


def lag_punktblokker(
    forskjell: Innholdsforskjell, *, gammelt: Avtaleinnhold, nytt: Avtaleinnhold
) -> tuple[Punktblokk, ...]:
    """Every clause, with what the parties agreed under it."""
    element_i = {punkt.id: punkt.element for punkt in (*gammelt.punkter, *nytt.punkter)}
    poster = {post.element: post for post in forskjell.elementer}
    return tuple(_block(punkt, _post(poster, element_i[punkt.id])) for punkt in forskjell.punkter)


def lag_malblokker(forskjell: Malforskjell) -> tuple[Punktblokk, ...]:
    """The clauses that a new version of a template changes."""
    return tuple(_block(punkt, None) for punkt in forskjell.endrede_punkter)


def _amount(navn: str, gammelt: Belop | None, nytt: Belop | None) -> Belopsendring:
    endring = (nytt or Belop.null()) - (gammelt or Belop.null())
    return Belopsendring(
        navn=navn,
        gammelt=kr(gammelt),
        nytt=kr(nytt),
        endring=med_fortegn(endring),
        retning="opp" if endring.ore > 0 else "ned" if endring.ore < 0 else "",
    )


def _post(poster: dict[Element, Elementforskjell], element: Element | None) -> Elementforskjell | None:
    return poster.get(element) if element else None


def _block(punkt: Punktforskjell, post: Elementforskjell | None) -> Punktblokk:
    endring = punkt.endring
    if endring is Endring.UENDRET and post is not None and post.teksten_er_endret:
        endring = Endring.ENDRET
    merke, farge = MERKER[endring]
    return Punktblokk(
        nummer=_number(punkt),
        overskrift=punkt.overskrift,
        merke=str(merke),
        farge=farge,
        er_endret=endring is not Endring.UENDRET,
        rader=tuple(_rows(punkt, post)),
    )


def _number(punkt: Punktforskjell) -> str:
    gammelt, nytt = punkt.gammelt_nummer, punkt.nytt_nummer
    if gammelt and nytt and gammelt != nytt:
        return f"{gammelt} → {nytt}"
    return nytt or gammelt or ""


def _rows(punkt: Punktforskjell, post: Elementforskjell | None) -> Iterator[Tekstrad]:
    yield from (_line(linje) for linje in punkt.avsnitt)
    yield from (_line(linje, "liste") for linje in punkt.liste)
    if post is not None and post.avtalt:
        yield _sides(post.avtalt, "avtalt")


def _line(linje: Linjeforskjell, slag: str = "") -> Tekstrad:
    return _sides(linje.biter, slag)


def _sides(biter: tuple[Bit, ...], slag: str) -> Tekstrad:
    return Tekstrad(
        gammel=tuple(bit for bit in biter if bit.slag is not Bitslag.LAGT_TIL) or None,
        ny=tuple(bit for bit in biter if bit.slag is not Bitslag.FJERNET) or None,
        slag=slag,
    )
