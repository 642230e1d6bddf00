"""Why it became so, for each doctor: the facts that decided, and one sentence that says them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.plassering.brukbar import Valg, finn_onske, finn_valg, finn_vindu, har_rett_lengde
from alis.domain.plassering.problem import LENGSTE_PLASS, Kandidat, Plass, Problem

ALLE_UNDER_ETT = "fordi plassene fordeles for alle under ett: flest mulig med plass først, så ønskene, så dagene, så hvem som ble meldt først"


class Grunnslag(StrEnum):
    """With a place: nothing usable is better, or the best of what is better is another's. Without: all that is usable is
    others', or nothing is usable, for the first reason that leaves none.
    """

    DET_BESTE = "det_beste"
    BEDRE_ER_GITT = "bedre_er_gitt"
    BEDRE_ER_LEDIG = "bedre_er_ledig"
    ALLE_ER_GITT = "alle_er_gitt"
    EN_ER_LEDIG = "en_er_ledig"
    INGEN_PLASSER = "ingen_plasser"
    FOR_KORTE = "for_korte"
    FOR_TIDLIGE = "for_tidlige"
    UTENFOR_VINDUET = "utenfor_vinduet"
    IKKE_ONSKET = "ikke_onsket"
    IKKE_SAMME_AVDELING = "ikke_samme_avdeling"
    HAR_SAGT_NEI = "har_sagt_nei"


UTEN_BRUKBAR = (
    Grunnslag.INGEN_PLASSER,
    Grunnslag.FOR_KORTE,
    Grunnslag.FOR_TIDLIGE,
    Grunnslag.UTENFOR_VINDUET,
    Grunnslag.IKKE_ONSKET,
    Grunnslag.IKKE_SAMME_AVDELING,
    Grunnslag.HAR_SAGT_NEI,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrunnelse:
    """`fikk` is her place. `heller` is what she would rather have had, and `gitt_til` one who has it: of those her kommune
    ranks before her, if there is one (`foran_i_kommunen`), else the first by id. `tekst` is the sentence, in bokmål.
    """

    slag: Grunnslag
    fikk: str | None
    heller: str | None
    gitt_til: str | None
    foran_i_kommunen: bool
    tekst: str


def begrunn(problem: Problem, fordeling: Mapping[str, str]) -> dict[str, Begrunnelse]:
    """By candidate id, for a distribution that breaks no rule."""
    valgene = finn_valg(problem)
    kandidater = {kandidat.id: kandidat for kandidat in problem.kandidater}
    holdere: dict[str, list[Kandidat]] = {plass.id: [] for plass in problem.plasser}
    for id_, plass_id in sorted(fordeling.items()):
        holdere[plass_id].append(kandidater[id_])
    return {
        kandidat.id: _reason(kandidat, valgene[kandidat.id], fordeling.get(kandidat.id), holdere, problem)
        for kandidat in problem.kandidater
    }


def _reason(
    kandidat: Kandidat,
    valg: Sequence[Valg],
    plass_id: str | None,
    holdere: Mapping[str, Sequence[Kandidat]],
    problem: Problem,
) -> Begrunnelse:
    if not valg:
        return _nothing_usable(kandidat, problem)
    fikk = next((ett for ett in valg if ett.plass.id == plass_id), None)
    heller = valg[0]
    if fikk is not None and heller.verdi == fikk.verdi:
        return Begrunnelse(
            slag=Grunnslag.DET_BESTE,
            fikk=fikk.plass.id,
            heller=None,
            gitt_til=None,
            foran_i_kommunen=False,
            tekst=f"{_gets(kandidat, fikk)}, og ingen plass som kan brukes, er bedre.",
        )
    return _would_rather(kandidat, fikk, heller, holdere[heller.plass.id])


def _would_rather(
    kandidat: Kandidat, fikk: Valg | None, heller: Valg, deres: Sequence[Kandidat]
) -> Begrunnelse:
    er_ledig = len(deres) < heller.plass.antall
    foran = [en for en in deres if en.kommune == kandidat.kommune and en.prioritet < kandidat.prioritet]
    gitt_til = None if er_ledig else (foran or list(deres))[0]
    if fikk is not None:
        slag = Grunnslag.BEDRE_ER_LEDIG if er_ledig else Grunnslag.BEDRE_ER_GITT
        begynnelse = f"{_gets(kandidat, fikk)}; {_named(heller.plass)} ville passet bedre, men er"
    else:
        slag = Grunnslag.EN_ER_LEDIG if er_ledig else Grunnslag.ALLE_ER_GITT
        begynnelse = f"{kandidat.id} har ingen plass: {_named(heller.plass)} passer best, men er"
    if gitt_til is None:
        slutt = f"ikke gitt til noen, {ALLE_UNDER_ETT}"
    elif foran:
        slutt = f"gitt til {gitt_til.id}, som kommunen {kandidat.kommune} har satt foran"
    else:
        slutt = f"gitt til {gitt_til.id} fra kommune {gitt_til.kommune}, {ALLE_UNDER_ETT}"
    return Begrunnelse(
        slag=slag,
        fikk=fikk.plass.id if fikk else None,
        heller=heller.plass.id,
        gitt_til=gitt_til.id if gitt_til else None,
        foran_i_kommunen=bool(foran) and not er_ledig,
        tekst=f"{begynnelse} {slutt}.",
    )


def _nothing_usable(kandidat: Kandidat, problem: Problem) -> Begrunnelse:
    slag, hvorfor = _why_nothing(kandidat, problem)
    return Begrunnelse(
        slag=slag,
        fikk=None,
        heller=None,
        gitt_til=None,
        foran_i_kommunen=False,
        tekst=f"{kandidat.id} har ingen plass: {hvorfor}.",
    )


def _why_nothing(kandidat: Kandidat, problem: Problem) -> tuple[Grunnslag, str]:
    """The first thing that leaves her without any place: length, day, window, or what she would take."""
    lange = [plass for plass in problem.plasser if har_rett_lengde(kandidat, plass)]
    sene = [plass for plass in lange if plass.fom >= kandidat.tidligst]
    vindu = finn_vindu(kandidat)
    i_vinduet = [plass for plass in sene if vindu.fom <= plass.fom <= vindu.tom]
    if not problem.plasser:
        slag, hvorfor = Grunnslag.INGEN_PLASSER, "det er ingen plasser å fordele"
    elif not lange:
        slag, hvorfor = Grunnslag.FOR_KORTE, f"ingen av plassene varer i {_right_length(kandidat)}"
    elif not sene:
        slag = Grunnslag.FOR_TIDLIGE
        hvorfor = f"ingen plass på {_right_length(kandidat)} begynner {_dag(kandidat.tidligst)} eller senere, som er det tidligste"
    elif not i_vinduet:
        slag = Grunnslag.UTENFOR_VINDUET
        hvorfor = (
            f"ingen plass på {_right_length(kandidat)} begynner innen {_within(kandidat)} fra {_dag(kandidat.onsket_fom)}, "
            f"som er ønsket start, og tidligst {_dag(kandidat.tidligst)}"
        )
    elif kandidat.godtar_andre or any(finn_onske(kandidat, plass) is not None for plass in i_vinduet):
        slag = Grunnslag.HAR_SAGT_NEI
        hvorfor = "plassene som kunne vært brukt, er tilbudt før og ikke tatt imot"
    elif kandidat.ved_samme_avdeling:
        slag = Grunnslag.IKKE_SAMME_AVDELING
        hvorfor = (
            f"plassene på {_right_length(kandidat)} som begynner til rett tid, er ikke ved {_wishes(kandidat)},"
            " der første del er, og alt skal tas ved samme avdeling"
        )
    else:
        slag = Grunnslag.IKKE_ONSKET
        hvorfor = (
            f"plassene på {_right_length(kandidat)} som begynner til rett tid, er ikke blant ønskene"
            f" ({_wishes(kandidat)}), og andre plasser er ikke godtatt"
        )
    return slag, hvorfor


def _right_length(kandidat: Kandidat) -> str:
    """What a place must last to serve her, in the words of every sentence that looks only among such places."""
    minst, mest = kandidat.minste_maneder, kandidat.storste_maneder
    return f"minst {minst} måneder" if mest == LENGSTE_PLASS else f"{minst} til {mest} måneder"


def _gets(kandidat: Kandidat, valg: Valg) -> str:
    return f"{kandidat.id} får {_named(valg.plass)}, {_by_wish(kandidat, valg)}, {_days(valg.dager)} fra ønsket start"


def _by_wish(kandidat: Kandidat, valg: Valg) -> str:
    if kandidat.ved_samme_avdeling:
        return "samme avdeling som første del"
    onske = finn_onske(kandidat, valg.plass)
    return "utenfor ønskene" if onske is None else f"ønske nummer {onske + 1}"


def _named(plass: Plass) -> str:
    return f"{plass.avdeling} i {plass.sted} fra {_dag(plass.fom)} ({plass.id})"


def _within(kandidat: Kandidat) -> str:
    antall = kandidat.maks_avvik_maneder
    return "én måned" if antall == 1 else f"{antall} måneder"


def _wishes(kandidat: Kandidat) -> str:
    return ", ".join(f"{onske.avdeling} i {onske.sted}" for onske in kandidat.onsker) or "ingen er nevnt"


def _days(antall: int) -> str:
    return "én dag" if antall == 1 else f"{antall} dager"


def _dag(dag: date) -> str:
    return f"{dag.day:02}.{dag.month:02}.{dag.year}"
