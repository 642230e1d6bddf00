"""What stands in a veilederavtale, in the same layout as the ALIS-avtale."""

from datetime import date
from typing import Any

from alis.domain.dokument import Felt, Helseperson, Punkt, Veilederavtaleinnhold, Veilederfakta
from alis.integrations.dokument.visning.akse import Akse
from alis.integrations.dokument.visning.elementer import linjer
from alis.integrations.dokument.visning.hode import hode
from alis.integrations.dokument.visning.norsk import dager, desimaltall, kroner, lang_dato
from alis.integrations.dokument.visning.ordvalg import Ordvalg
from alis.integrations.dokument.visning.tidslinje import avtalestolper
from alis.integrations.dokument.visning.utregning import regnelinje


def veilederavtale(innhold: Veilederavtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    fakta = innhold.fakta
    return {
        "hode": hode(
            versjon=fakta.versjon,
            kommune=fakta.kommune,
            motpart=fakta.veileder.navn,
            laget_at=innhold.laget_at,
            ord=ord,
        ),
        "tidslinje": _timeline(fakta, ord),
        "punkter": [_clause(punkt, fakta, ord) for punkt in innhold.punkter],
        "parter": _parties(fakta, ord),
        "belop": _amounts(fakta, ord),
        "sats": None,
        "vedlegg": _calculation(fakta, ord),
    }


def _timeline(fakta: Veilederfakta, ord: Ordvalg) -> dict[str, Any]:
    """This version and those before it. While no last day is agreed, the axis ends with the year after the first."""
    perioder = [*(v.periode for v in fakta.versjon.tidligere), fakta.versjon.periode]
    ar = [dag.year for periode in perioder for dag in (periode.fom, periode.tom) if dag is not None]
    apen = 1 if fakta.versjon.gjelder_til is None else 0
    akse = Akse(fra=min(ar), til=max(ar) + apen)
    linjene = [
        *(
            f"{ord('tidslinje_versjon', nummer=v.nummer)} {dager(v.fom, v.tom)}"
            for v in fakta.versjon.tidligere
        ),
        f"{ord('tidslinje_denne')} {dager(fakta.versjon.gjelder_fra, fakta.versjon.gjelder_til)}",
    ]
    return {
        "ar": [{"x": akse.x(date(ar, 1, 1)), "tekst": str(ar)} for ar in akse.merkede_ar()],
        "stillinger": [],
        "avtaler": avtalestolper(fakta.versjon, akse, ord),
        "hviler": [],
        "alt": ord("tidslinje_alt", fra=akse.fra, til=akse.til, linjer="; ".join(linjene)),
    }


def _clause(punkt: Punkt, fakta: Veilederfakta, ord: Ordvalg) -> dict[str, Any]:
    return {
        "nummer": punkt.nummer,
        "overskrift": punkt.overskrift,
        "niva": punkt.nummer.count(".") + 1,
        "avsnitt": list(punkt.avsnitt),
        "liste": list(punkt.liste),
        "felt": punkt.felt,
        "avtalt": _agreed(punkt, fakta, ord) if punkt.felt is Felt.AVTALT else [],
    }


def _agreed(punkt: Punkt, fakta: Veilederfakta, ord: Ordvalg) -> list[dict[str, Any]]:
    avtalt = _TERMS[punkt.id](fakta, ord)
    return [{"avsnitt": avtalt, "belop": ""}] if avtalt else []


def _duration(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    fom, tom = lang_dato(fakta.versjon.gjelder_fra), fakta.vilkar.varer_til
    return [
        ord("varer_uten_slutt", fom=fom) if tom is None else ord("varer_til", fom=fom, tom=lang_dato(tom))
    ]


def _hours(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    vilkar = fakta.vilkar
    return [
        ord("timene", veiledning=desimaltall(vilkar.timer), forberedelse=desimaltall(vilkar.forberedelse))
    ]


def _meetings(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    sted = [ord("sted", sted=fakta.vilkar.sted)] if fakta.vilkar.sted else []
    return [ord(f"moter_{fakta.vilkar.moteform}"), *sted]


def _pay(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    vilkar = fakta.vilkar
    satsen = [] if vilkar.timesats is None else [ord("timesatsen", timesats=str(vilkar.timesats))]
    oppgjor = ord(f"fakturering_{vilkar.fakturering}")
    return [*satsen, ord(f"lonnsform_{vilkar.lonnsform}", oppgjor=oppgjor)]


def _notice(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    maneder = fakta.vilkar.oppsigelse_maneder
    return [ord("oppsigelse_en" if maneder == 1 else "oppsigelse", maneder=maneder)]


def _other(fakta: Veilederfakta, ord: Ordvalg) -> list[str]:
    return linjer(fakta.vilkar.annet)


_TERMS = {
    "varighet": _duration,
    "omfang": _hours,
    "moter": _meetings,
    "honorar": _pay,
    "opphor": _notice,
    "annet": _other,
}
"""By clause: what the parties have filled in under it."""


def _parties(fakta: Veilederfakta, ord: Ordvalg) -> dict[str, list[dict[str, str]]]:
    kommune = fakta.kommune
    return {
        "kommunen": [
            {"navn": ord("kommune"), "verdi": f"{kommune.navn} ({kommune.kommunenummer})"},
            {"navn": ord("kontaktperson"), "verdi": kommune.kontaktperson},
        ],
        "legen": _person(fakta.veileder, ord),
        "utdanningen": _person(fakta.alis, ord),
    }


def _person(person: Helseperson, ord: Ordvalg) -> list[dict[str, str]]:
    return [
        {"navn": ord("navn"), "verdi": person.navn},
        {"navn": ord("hpr_nr"), "verdi": person.hpr_nr or ord("ikke_oppgitt")},
    ]


def _amounts(fakta: Veilederfakta, ord: Ordvalg) -> dict[str, Any]:
    """One row: the hours of a year at the agreed rate. None where it is not paid by the hour."""
    vilkar = fakta.vilkar
    if fakta.honorar is None or vilkar.timesats is None:
        return {"rader": [], "sum": ""}
    regnet = ord("timer_ganger_sats", timer=desimaltall(vilkar.timer_i_alt), timesats=str(vilkar.timesats))
    belop = kroner(fakta.honorar)
    return {"rader": [{"element": ord("honoraret"), "mottaker": regnet, "belop": belop}], "sum": belop}


def _calculation(fakta: Veilederfakta, ord: Ordvalg) -> dict[str, Any]:
    svar = ord("ukjent") if fakta.honorar is None else str(fakta.honorar)
    linjene = [regnelinje(linje, ord) for linje in fakta.utregning]
    return {"stykker": [{"tittel": ord("honoraret"), "svar": svar, "linjer": linjene}], "satskilder": []}
