"""Section 2: the parties and the facts about the education (002 §2)."""

from collections.abc import Callable
from datetime import date

from alis.domain.dokument import Avtaleinnhold, Legepart, Partsfelt, Stillingslinje
from alis.integrations.dokument.visning.norsk import dager, lang_dato, maned, prosent
from alis.integrations.dokument.visning.ordvalg import Ordvalg

Rad = dict[str, str]

GRUPPER = {
    "kommunen": (Partsfelt.KOMMUNE, Partsfelt.KONTAKTPERSON),
    "legen": (
        *(Partsfelt.NAVN, Partsfelt.HPR_NR, Partsfelt.ARBEIDSSTED),
        *(Partsfelt.STILLING, Partsfelt.STILLINGSPROSENT),
    ),
    "utdanningen": (Partsfelt.OPPSTART, Partsfelt.FORVENTET_SLUTT, Partsfelt.VEILEDER),
}


def parter(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, list[Rad]]:
    """Label and value for each field that this version of the template has, in three groups."""
    verdier = partsverdier(innhold, ord)
    return {
        gruppe: [
            {"navn": ord(felt), "verdi": verdier[felt] or ord("ikke_oppgitt")}
            for felt in felter
            if felt in innhold.partsfelter
        ]
        for gruppe, felter in GRUPPER.items()
    }


def partsverdier(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[Partsfelt, str]:
    kommune, lege, utdanning = innhold.fakta.kommune, innhold.fakta.lege, innhold.fakta.spesialisering
    return {
        Partsfelt.KOMMUNE: f"{kommune.navn} ({kommune.kommunenummer})",
        Partsfelt.KONTAKTPERSON: kommune.kontaktperson,
        Partsfelt.NAVN: lege.navn,
        Partsfelt.HPR_NR: lege.hpr_nr,
        Partsfelt.ARBEIDSSTED: lege.arbeidssted,
        Partsfelt.STILLING: _stilling(lege, ord),
        Partsfelt.STILLINGSPROSENT: _per_stilling(lege, lambda stilling: prosent(stilling.prosent)),
        Partsfelt.OPPSTART: _dato(utdanning.start, lang_dato),
        Partsfelt.FORVENTET_SLUTT: _dato(utdanning.forventet_slutt, maned),
        Partsfelt.VEILEDER: utdanning.veileder,
    }


def _stilling(lege: Legepart, ord: Ordvalg) -> str:
    stillinger = _per_stilling(lege, lambda stilling: ord(f"stilling_{stilling.type}"))
    return f"{stillinger}, {ord(f'driftsform_{lege.driftsform}')}"


def _per_stilling(lege: Legepart, vis: Callable[[Stillingslinje], str]) -> str:
    """One position stands alone; of several, each says its days."""
    if len(lege.stillinger) == 1:
        return vis(lege.stillinger[0])
    return "; ".join(f"{vis(stilling)} ({dager(stilling.fom, stilling.tom)})" for stilling in lege.stillinger)


def _dato(dag: date | None, vis: Callable[[date], str]) -> str:
    return "" if dag is None else vis(dag)
