"""Edits of a template that is being written: pure, one function for each thing that an editor can do."""

import re
from dataclasses import dataclass, replace
from datetime import date

from alis.domain.dokument.mal import Klausul, Mal, Tiltaksforslag
from alis.domain.dokument.skriftsprak import Skriftsprak


class UkjentPunkt(LookupError):
    """The template has no clause, or no suggested measure, with this id."""


@dataclass(frozen=True, kw_only=True)
class Malopplysninger:
    """What is said of the template as a whole, outside its clauses. Texts by written form."""

    versjon: str
    fom: date
    navn: dict[Skriftsprak, str]
    tittel: dict[Skriftsprak, str]


def med_opplysninger(mal: Mal, opplysninger: Malopplysninger) -> Mal:
    return replace(
        mal,
        versjon=opplysninger.versjon,
        bruk=replace(mal.bruk, fom=opplysninger.fom, tom=None),
        tittel=opplysninger.tittel,
        ord={sprak: {**fraser, "bunn_midt": opplysninger.navn[sprak]} for sprak, fraser in mal.ord.items()},
    )


def med_ny_klausul(mal: Mal, klausul: Klausul, *, etter: str) -> Mal:
    """`etter` is the id of the clause it is put behind; its own id is made unique. Raises `UkjentPunkt`."""
    plass = _plass(mal, etter) + 1
    ny = replace(klausul, id=_unik_id(klausul.id, {k.id for k in mal.klausuler}))
    return replace(mal, klausuler=(*mal.klausuler[:plass], ny, *mal.klausuler[plass:]))


def med_endret_klausul(mal: Mal, klausul: Klausul) -> Mal:
    """The clause with the same id is replaced. Raises `UkjentPunkt`."""
    plass = _plass(mal, klausul.id)
    return replace(mal, klausuler=(*mal.klausuler[:plass], klausul, *mal.klausuler[plass + 1 :]))


def med_flyttet_klausul(mal: Mal, id: str, *, steg: int) -> Mal:
    """`steg` places down the list, or up where it is negative; never past either end. Raises `UkjentPunkt`."""
    plass = _plass(mal, id)
    klausuler = list(mal.klausuler)
    klausul = klausuler.pop(plass)
    klausuler.insert(max(0, plass + steg), klausul)
    return replace(mal, klausuler=tuple(klausuler))


def uten_klausul(mal: Mal, id: str) -> Mal:
    """Raises `UkjentPunkt`."""
    plass = _plass(mal, id)
    return replace(mal, klausuler=(*mal.klausuler[:plass], *mal.klausuler[plass + 1 :]))


def med_nytt_tiltak(mal: Mal, tiltak: Tiltaksforslag) -> Mal:
    nytt = replace(tiltak, id=_unik_id(tiltak.id, {t.id for t in mal.tiltak}))
    return replace(mal, tiltak=(*mal.tiltak, nytt))


def uten_tiltak(mal: Mal, id: str) -> Mal:
    """Raises `UkjentPunkt`."""
    rest = tuple(tiltak for tiltak in mal.tiltak if tiltak.id != id)
    if len(rest) == len(mal.tiltak):
        raise UkjentPunkt(id)
    return replace(mal, tiltak=rest)


def _plass(mal: Mal, id: str) -> int:
    for plass, klausul in enumerate(mal.klausuler):
        if klausul.id == id:
            return plass
    raise UkjentPunkt(id)


def _unik_id(forslag: str, brukte: set[str]) -> str:
    """The id itself, or with the lowest number behind that makes it the only one."""
    stamme, nummer, id = re.sub(r"-\d+$", "", forslag), 1, forslag
    while id in brukte:
        nummer += 1
        id = f"{stamme}-{nummer}"
    return id
