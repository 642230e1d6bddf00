"""The difference of two versions of a template, in one written form."""

from dataclasses import dataclass

from alis.domain.dokument.forskjell.bit import Bit, er_uendret
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.ordforskjell import ordforskjell
from alis.domain.dokument.forskjell.punktforskjell import Punktforskjell, Punkttekst, punktforskjeller
from alis.domain.dokument.mal import Klausul, Mal, Partsfelt
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.parter import Stillingstype


@dataclass(frozen=True, kw_only=True)
class Merkelappforskjell:
    """A label of the template («Gjelder fra …») whose words differ."""

    noekkel: str
    biter: tuple[Bit, ...]


@dataclass(frozen=True, kw_only=True)
class Malforskjell:
    """`punkter` is whole; the rest is only what differs. `endrede_vilkar` are the ids of clauses in both that hold for
    other positions, belong to another element, or are locked or opened."""

    tittel: tuple[Bit, ...]
    punkter: tuple[Punktforskjell, ...]
    endrede_vilkar: tuple[str, ...]
    nye_partsfelter: tuple[Partsfelt, ...]
    fjernede_partsfelter: tuple[Partsfelt, ...]
    ord: tuple[Merkelappforskjell, ...]

    @property
    def endrede_punkter(self) -> tuple[Punktforskjell, ...]:
        return tuple(punkt for punkt in self.punkter if punkt.endring is not Endring.UENDRET)

    @property
    def er_tom(self) -> bool:
        return er_uendret(self.tittel) and not (
            self.endrede_punkter
            or self.endrede_vilkar
            or self.nye_partsfelter
            or self.fjernede_partsfelter
            or self.ord
        )


def malforskjell(
    *, gammel: Mal, ny: Mal, skriftsprak: Skriftsprak, stillingstyper: frozenset[Stillingstype] | None = None
) -> Malforskjell:
    """From `gammel` to `ny`. With `stillingstyper` only as an agreement for those positions would meet it."""
    return Malforskjell(
        tittel=ordforskjell(gammel.tittel[skriftsprak], ny.tittel[skriftsprak]),
        punkter=punktforskjeller(
            gamle=_tekster(gammel, skriftsprak, stillingstyper), nye=_tekster(ny, skriftsprak, stillingstyper)
        ),
        endrede_vilkar=_endrede_vilkar(gammel, ny),
        nye_partsfelter=tuple(felt for felt in ny.partsfelter if felt not in gammel.partsfelter),
        fjernede_partsfelter=tuple(felt for felt in gammel.partsfelter if felt not in ny.partsfelter),
        ord=_ordene(gammel, ny, skriftsprak),
    )


def _tekster(
    mal: Mal, skriftsprak: Skriftsprak, stillingstyper: frozenset[Stillingstype] | None
) -> tuple[Punkttekst, ...]:
    return tuple(
        _tekst(klausul, skriftsprak, stillingstyper is None or bool(stillingstyper & klausul.stillingstyper))
        for klausul in mal.klausuler
    )


def _tekst(klausul: Klausul, skriftsprak: Skriftsprak, gjelder: bool) -> Punkttekst:
    tekst = klausul.tekst[skriftsprak]
    return Punkttekst(
        id=klausul.id,
        nummer=klausul.punkt,
        overskrift=tekst.overskrift,
        gjelder=gjelder,
        avsnitt=tekst.avsnitt if gjelder else (),
        liste=tekst.liste if gjelder else (),
    )


def _endrede_vilkar(gammel: Mal, ny: Mal) -> tuple[str, ...]:
    eldre = {klausul.id: _vilkar(klausul) for klausul in gammel.klausuler}
    return tuple(k.id for k in ny.klausuler if k.id in eldre and eldre[k.id] != _vilkar(k))


def _vilkar(klausul: Klausul) -> tuple[object, ...]:
    return klausul.laast, klausul.stillingstyper, klausul.element, klausul.felt


def _ordene(gammel: Mal, ny: Mal, skriftsprak: Skriftsprak) -> tuple[Merkelappforskjell, ...]:
    eldre, nyere = gammel.ord[skriftsprak], ny.ord[skriftsprak]
    return tuple(
        Merkelappforskjell(
            noekkel=noekkel, biter=ordforskjell(eldre.get(noekkel, ""), nyere.get(noekkel, ""))
        )
        for noekkel in sorted(eldre.keys() | nyere.keys())
        if eldre.get(noekkel) != nyere.get(noekkel)
    )
