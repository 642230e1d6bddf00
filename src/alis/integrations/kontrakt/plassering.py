"""`alis fordel plasser`: those who wait and the places there are in, one place each and why out."""

from collections.abc import Hashable
from typing import Any

from alis.domain.plassering.begrunnelse import Begrunnelse, begrunn
from alis.domain.plassering.brukbar import finn_onske
from alis.domain.plassering.losning import Loser, Losning
from alis.domain.plassering.problem import Kandidat, Onske, Plass, Problem
from alis.integrations.kontrakt.feil import UGYLDIG
from alis.integrations.kontrakt.felt import dato, heltall, ja_nei, liste, tekst
from alis.integrations.kontrakt.form import Felt, Form, Kontroll, Lest, Objektsted

STORST = 10**9

ONSKE = Form({"sted": Felt(tekst), "avdeling": Felt(tekst)})
KANDIDAT = Form(
    {
        "id": Felt(tekst),
        "kommune": Felt(tekst),
        "prioritet": Felt(heltall(1, STORST)),
        "meldt": Felt(dato),
        "tidligst": Felt(dato),
        "onsket_fom": Felt(dato),
        "maks_avvik_maneder": Felt(heltall(0, 24)),
        "onsker": Felt(liste(ONSKE)),
        "godtar_andre": Felt(ja_nei),
    }
)
PLASS = Form(
    {
        "id": Felt(tekst),
        "helseforetak": Felt(tekst),
        "sted": Felt(tekst),
        "avdeling": Felt(tekst),
        "fom": Felt(dato),
        "maneder": Felt(heltall(1, 24)),
        "antall": Felt(heltall(1, STORST)),
    }
)


def _unique(navn: str, felt: tuple[str, ...], hva: str) -> Kontroll:
    """No two of a list have the same in all the fields; the fault stands at the last of them."""

    def kontroll(lest: Lest, her: Objektsted) -> None:
        if not isinstance(lest[navn], tuple):
            return
        sett: set[Hashable] = set()
        for nummer, ledd in enumerate(lest[navn]):
            if ledd is UGYLDIG or any(ledd[en] is UGYLDIG for en in felt):
                continue
            verdi = tuple(ledd[en] for en in felt)
            if verdi in sett:
                i_leddet = Objektsted(her[navn].under(nummer, nummer), list(ledd))
                i_leddet[felt[-1]].meld(f"{hva}; tillatt er at hver står én gang")
            sett.add(verdi)

    return kontroll


FORDELING = Form(
    {"kandidater": Felt(liste(KANDIDAT)), "plasser": Felt(liste(PLASS))},
    kontroller=(
        _unique("kandidater", ("id",), "en annen kandidat har samme id"),
        _unique("kandidater", ("kommune", "prioritet"), "en annen kandidat i kommunen har samme prioritet"),
        _unique("plasser", ("id",), "en annen plass har samme id"),
    ),
)


def bygg_problem(lest: Lest) -> Problem:
    return Problem(
        kandidater=tuple(
            Kandidat(**{**ledd, "onsker": tuple(Onske(**onske) for onske in ledd["onsker"])})
            for ledd in lest["kandidater"]
        ),
        plasser=tuple(Plass(**ledd) for ledd in lest["plasser"]),
    )


def svar_fordeling(lest: Lest, *, los: Loser) -> dict[str, Any]:
    """The answer to a question that was read without fault, those who wait in the order in which they were reported."""
    problem = bygg_problem(lest)
    losning = los(problem)
    begrunnelser = begrunn(problem, losning.fordeling)
    return {
        "fordeling": [
            _placed(kandidat, problem, losning, begrunnelser[kandidat.id])
            for kandidat in problem.rekkefolge
            if kandidat.id in losning.fordeling
        ],
        "uten_plass": [
            {"kandidat": kandidat.id, "begrunnelse": begrunnelser[kandidat.id].tekst}
            for kandidat in problem.rekkefolge
            if kandidat.id not in losning.fordeling
        ],
        "plassert": losning.plassert,
        "ovre_grense": losning.ovre_grense,
        "optimal": losning.optimal,
        "optimal_onsker": losning.optimal_onsker,
    }


def _placed(kandidat: Kandidat, problem: Problem, losning: Losning, grunn: Begrunnelse) -> dict[str, Any]:
    plass = next(plass for plass in problem.plasser if plass.id == losning.fordeling[kandidat.id])
    return {
        "kandidat": kandidat.id,
        "plass": plass.id,
        "onske": finn_onske(kandidat, plass),
        "avvik_dager": abs((plass.fom - kandidat.onsket_fom).days),
        "begrunnelse": grunn.tekst,
    }
