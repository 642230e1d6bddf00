"""Checks that each sentence is true of a distribution, by looking at every place anew. It does not ask how it was written."""

from collections.abc import Callable, Mapping

from alis.domain.plassering.begrunnelse import Begrunnelse, Grunnslag
from alis.domain.plassering.brukbar import er_brukbar, finn_onske, utenfor_onskene
from alis.domain.plassering.problem import LENGSTE_PLASS, Kandidat, Plass, Problem
from alis.domain.verdier import add_months


def finn_usanne(
    problem: Problem, fordeling: Mapping[str, str], begrunnelser: Mapping[str, Begrunnelse]
) -> tuple[str, ...]:
    """The ids of those whose reason is missing, or not so."""
    bilde = _Bilde(problem, fordeling)
    return tuple(
        kandidat.id
        for kandidat in problem.kandidater
        if kandidat.id not in begrunnelser or not bilde.stemmer(kandidat, begrunnelser[kandidat.id])
    )


class _Bilde:
    """The distribution, as anyone can see it."""

    def __init__(self, problem: Problem, fordeling: Mapping[str, str]) -> None:
        self.problem = problem
        self.fordeling = fordeling
        self.kandidater = {kandidat.id: kandidat for kandidat in problem.kandidater}
        self.plasser = {plass.id: plass for plass in problem.plasser}
        self.dyrest = utenfor_onskene(problem)

    def stemmer(self, kandidat: Kandidat, grunn: Begrunnelse) -> bool:
        return (
            grunn.fikk == self.fordeling.get(kandidat.id)
            and kandidat.id in grunn.tekst
            and grunn.tekst.count(".") >= 1
            and all(navn in grunn.tekst for navn in (grunn.fikk, grunn.heller, grunn.gitt_til) if navn)
            and (grunn.slag not in _OM_RETT_LENGDE or _length_in_words(kandidat) in grunn.tekst)
            and (grunn.slag is not Grunnslag.IKKE_SAMME_AVDELING or _names_the_department(kandidat, grunn))
            and self._what_is_usable(kandidat, grunn)
        )

    def _what_is_usable(self, kandidat: Kandidat, grunn: Begrunnelse) -> bool:
        brukbare = [plass for plass in self.problem.plasser if er_brukbar(kandidat, plass)]
        if grunn.slag in _INGEN_ER_BRUKBAR:
            return not brukbare and _INGEN_ER_BRUKBAR[grunn.slag](kandidat, self.problem)
        if not brukbare:
            return False
        best = min(self._worth(kandidat, plass) for plass in brukbare)
        if grunn.slag is Grunnslag.DET_BESTE:
            return grunn.fikk is not None and self._worth(kandidat, self.plasser[grunn.fikk]) == best
        return self._is_rather_anothers(kandidat, grunn, best)

    def _is_rather_anothers(self, kandidat: Kandidat, grunn: Begrunnelse, best: tuple[int, int]) -> bool:
        heller = self.plasser[grunn.heller or ""]
        if not er_brukbar(kandidat, heller) or self._worth(kandidat, heller) != best:
            return False
        if grunn.fikk is not None and self._worth(kandidat, self.plasser[grunn.fikk]) <= best:
            return False
        deres = [self.kandidater[id_] for id_, plass in self.fordeling.items() if plass == heller.id]
        if grunn.slag in (Grunnslag.BEDRE_ER_LEDIG, Grunnslag.EN_ER_LEDIG):
            return len(deres) < heller.antall and grunn.gitt_til is None
        foran = [
            en.id for en in deres if en.kommune == kandidat.kommune and en.prioritet < kandidat.prioritet
        ]
        ventet_slag = Grunnslag.ALLE_ER_GITT if grunn.fikk is None else Grunnslag.BEDRE_ER_GITT
        return (
            grunn.slag is ventet_slag
            and len(deres) == heller.antall
            and grunn.gitt_til in (foran or [en.id for en in deres])
            and grunn.foran_i_kommunen == bool(foran)
        )

    def _worth(self, kandidat: Kandidat, plass: Plass) -> tuple[int, int]:
        onske = finn_onske(kandidat, plass)
        return (self.dyrest if onske is None else onske, abs((plass.fom - kandidat.onsket_fom).days))


def _long(kandidat: Kandidat, problem: Problem) -> list[Plass]:
    return [p for p in problem.plasser if kandidat.minste_maneder <= p.maneder <= kandidat.storste_maneder]


def _late(kandidat: Kandidat, problem: Problem) -> list[Plass]:
    return [plass for plass in _long(kandidat, problem) if plass.fom >= kandidat.tidligst]


def _near(kandidat: Kandidat, problem: Problem) -> list[Plass]:
    a = kandidat.maks_avvik_maneder
    return [
        plass
        for plass in _late(kandidat, problem)
        if add_months(kandidat.onsket_fom, -a) <= plass.fom <= add_months(kandidat.onsket_fom, a)
    ]


def _wished(kandidat: Kandidat, problem: Problem) -> list[Plass]:
    nare = _near(kandidat, problem)
    return [p for p in nare if kandidat.godtar_andre or finn_onske(kandidat, p) is not None]


def _length_in_words(kandidat: Kandidat) -> str:
    if kandidat.storste_maneder == LENGSTE_PLASS:
        return f" minst {kandidat.minste_maneder} måneder"
    return f" {kandidat.minste_maneder} til {kandidat.storste_maneder} måneder"


def _names_the_department(kandidat: Kandidat, grunn: Begrunnelse) -> bool:
    """One department, where the first part is, and that it is the same that is asked for."""
    hennes = [f"{onske.avdeling} i {onske.sted}" for onske in kandidat.onsker]
    return (
        len(hennes) == 1
        and f"{hennes[0]}, der første del er" in grunn.tekst
        and "samme avdeling" in grunn.tekst
    )


_OM_RETT_LENGDE = (
    Grunnslag.FOR_KORTE,
    Grunnslag.FOR_TIDLIGE,
    Grunnslag.UTENFOR_VINDUET,
    Grunnslag.IKKE_ONSKET,
    Grunnslag.IKKE_SAMME_AVDELING,
)
"""True only of places of the right length, so the sentence must say which length."""

_INGEN_ER_BRUKBAR: Mapping[Grunnslag, Callable[[Kandidat, Problem], bool]] = {
    Grunnslag.INGEN_PLASSER: lambda kandidat, problem: not problem.plasser,
    Grunnslag.FOR_KORTE: lambda kandidat, problem: bool(problem.plasser) and not _long(kandidat, problem),
    Grunnslag.FOR_TIDLIGE: lambda kandidat, problem: (
        bool(_long(kandidat, problem)) and not _late(kandidat, problem)
    ),
    Grunnslag.UTENFOR_VINDUET: lambda kandidat, problem: (
        bool(_late(kandidat, problem)) and not _near(kandidat, problem)
    ),
    Grunnslag.IKKE_ONSKET: lambda kandidat, problem: (
        not kandidat.ved_samme_avdeling and bool(_near(kandidat, problem)) and not _wished(kandidat, problem)
    ),
    Grunnslag.IKKE_SAMME_AVDELING: lambda kandidat, problem: (
        kandidat.ved_samme_avdeling and bool(_near(kandidat, problem)) and not _wished(kandidat, problem)
    ),
    Grunnslag.HAR_SAGT_NEI: lambda kandidat, problem: (
        bool(_wished(kandidat, problem))
        and all(plass.id in kandidat.avslatte for plass in _wished(kandidat, problem))
    ),
}
