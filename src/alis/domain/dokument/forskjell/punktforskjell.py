"""The difference of two lists of clauses, matched by id."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alis.domain.dokument.forskjell.bit import Bit, er_uendret
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.felles_ledd import felles_ledd
from alis.domain.dokument.forskjell.linjeforskjell import Linjeforskjell, linjeforskjeller
from alis.domain.dokument.forskjell.ordforskjell import ordforskjell


@dataclass(frozen=True, kw_only=True)
class Punkttekst:
    """The words of a clause. One that does not hold for the positions has `gjelder` False and a heading only."""

    id: str
    nummer: str
    overskrift: str
    gjelder: bool
    avsnitt: tuple[str, ...]
    liste: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Punktforskjell:
    """One clause in two documents. A number is None where the document does not have the clause."""

    id: str
    endring: Endring
    gammelt_nummer: str | None
    nytt_nummer: str | None
    gjaldt: bool
    gjelder: bool
    overskrift: tuple[Bit, ...]
    avsnitt: tuple[Linjeforskjell, ...]
    liste: tuple[Linjeforskjell, ...]


INTET = Punkttekst(id="", nummer="", overskrift="", gjelder=False, avsnitt=(), liste=())


def punktforskjeller(*, gamle: Sequence[Punkttekst], nye: Sequence[Punkttekst]) -> tuple[Punktforskjell, ...]:
    """Every clause of both once, in the newer document's order; one that is gone stands where it stood."""
    eldre, nyere = {punkt.id: punkt for punkt in gamle}, {punkt.id: punkt for punkt in nye}
    pa_plass = {nyere_nr for _, nyere_nr in felles_ledd(list(eldre), list(nyere))}
    flyttet = {id_ for nummer, id_ in enumerate(nyere) if id_ in eldre and nummer not in pa_plass}
    return tuple(
        _forskjell(eldre.get(id_), nyere.get(id_), id_ in flyttet) for id_ in _rekkefolge(eldre, nyere)
    )


def _rekkefolge(eldre: Mapping[str, Punkttekst], nyere: Mapping[str, Punkttekst]) -> Iterator[str]:
    """The ids of `nyere`, each followed by those that are gone and that came after it in `eldre`."""
    fulgt_av: dict[str, list[str]] = {"": []}
    siste = ""
    for id_ in eldre:
        if id_ in nyere:
            siste = id_
        else:
            fulgt_av.setdefault(siste, []).append(id_)
    yield from fulgt_av[""]
    for id_ in nyere:
        yield id_
        yield from fulgt_av.get(id_, ())


def _forskjell(gammelt: Punkttekst | None, nytt: Punkttekst | None, flyttet: bool) -> Punktforskjell:
    eldre, nyere = gammelt or INTET, nytt or INTET
    overskrift = ordforskjell(eldre.overskrift, nyere.overskrift)
    avsnitt = linjeforskjeller(gamle=eldre.avsnitt, nye=nyere.avsnitt)
    liste = linjeforskjeller(gamle=eldre.liste, nye=nyere.liste)
    like_ord = er_uendret(overskrift) and all(
        linje.endring is Endring.UENDRET for linje in (*avsnitt, *liste)
    )
    return Punktforskjell(
        id=nyere.id or eldre.id,
        endring=_endring(gammelt, nytt, like_ord, flyttet),
        gammelt_nummer=gammelt.nummer if gammelt else None,
        nytt_nummer=nytt.nummer if nytt else None,
        gjaldt=eldre.gjelder,
        gjelder=nyere.gjelder,
        overskrift=overskrift,
        avsnitt=avsnitt,
        liste=liste,
    )


def _endring(gammelt: Punkttekst | None, nytt: Punkttekst | None, like_ord: bool, flyttet: bool) -> Endring:
    if gammelt is None:
        return Endring.LAGT_TIL
    if nytt is None:
        return Endring.FJERNET
    if not like_ord or gammelt.gjelder != nytt.gjelder:
        return Endring.ENDRET
    return Endring.FLYTTET if flyttet or gammelt.nummer != nytt.nummer else Endring.UENDRET
