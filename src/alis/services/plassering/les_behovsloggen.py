"""Read what has been done with a need, its offers and its services, from the journal of its case."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from alis.domain.plassering.tjeneste import Laeringsmal
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.behovslogg import Behovsfelt, Behovssteg, Endring, Steg, Verdi
from alis.services.plassering.stedsnavn import stedsnavn

F, S = Behovsfelt, Behovssteg
Innhold = Mapping[str, Any]

ONSKENE = {
    F.TIDLIGST: "tidligst",
    F.ONSKET_FOM: "onsket_fom",
    F.DELER: "deler",
    F.SAMME_AVDELING: "samme_avdeling",
    F.MAKS_AVVIK: "maks_avvik_maneder",
    F.STEDER: "steder",
    F.GODTAR_ANDRE: "godtar_andre",
}
DAGENE = {F.FORSTE_DAG: "fom", F.SISTE_DAG: "tom"}
TIL = "til"
"""The key of a value whose line also holds what it was, as «fra»."""

SAGT: Mapping[Behovssteg, Mapping[Behovsfelt, str]] = {
    S.ENDRET: ONSKENE,
    S.PRIORITERT: {F.NUMMER: TIL},
    S.FLETTET: {F.NUMMER: TIL},
    S.KONTRAKT: {F.KONTRAKTDAG: "kontrakt"},
    S.BEGYNT: {F.FORSTE_DAG: "fom"},
    S.BEGYNT_I_INSTITUSJONEN: {F.FORSTE_DAG: "fom"},
    S.FORLENGELSE_FORESLATT: {F.SISTE_DAG: TIL},
    S.FORLENGELSE_GODTATT: {F.SISTE_DAG: TIL},
    S.AVSLUTTET: {F.SISTE_DAG: TIL},
    S.SISTE_DAG_RETTET: {F.SISTE_DAG: TIL},
    S.BEKREFTET: DAGENE | {F.PROSENT: "prosent"},
    S.MAL_DOKUMENTERT: {F.LAERINGSMAL: "laeringsmal"},
    S.MAL_STROKET: {F.LAERINGSMAL: "laeringsmal"},
    S.DAGER_FORT: DAGENE,
}
"""What each act says, by the key that its line has it under."""

ERSTATTER = {
    S.MELDT: S.ENDRET,
    S.ENDRET: S.ENDRET,
    S.KONTRAKT: S.KONTRAKT,
    S.DAGER_FORT: S.DAGER_FORT,
}
"""Of what an act writes, the next of the same kind says what it was."""

BARE_MED_NYTT_NUMMER = (S.PRIORITERT, S.FLETTET)

LESES: Mapping[Behovsfelt, Callable[[Any], Verdi]] = {
    F.STEDER: tuple,
    F.PROSENT: Decimal,
    F.LAERINGSMAL: Laeringsmal,
} | dict.fromkeys((F.TIDLIGST, F.ONSKET_FOM, F.KONTRAKTDAG, F.FORSTE_DAG, F.SISTE_DAG), date.fromisoformat)


def les_behovsloggen(behov: Behov, tilbudene: Iterable[Plasstilbud]) -> tuple[Steg, ...]:
    """The first first. One query, where the offers are read with their services and departments.

    Only this need's own lines: what the same doctor has with another trust, or another doctor of the kommune here, is not
    among them.
    """
    gjelder = {objekt_id: tilbud for tilbud in tilbudene for objekt_id in _ids(tilbud)}
    steg, forrige = [], dict[tuple[str, Behovssteg | None, int | None], Innhold]()
    for linje in _lines(behov, gjelder):
        hva = S(linje.handling)
        det_samme = linje.objekt_id, ERSTATTER.get(hva), linje.innhold.get("del")
        endret = tuple(_changes(hva, linje.innhold, forrige.get(det_samme, {})))
        if hva in ERSTATTER:
            forrige[det_samme] = linje.innhold
        if hva not in BARE_MED_NYTT_NUMMER or endret:
            steg.append(_step(linje, hva, gjelder.get(linje.objekt_id), endret))
    return tuple(steg)


def _ids(tilbud: Plasstilbud) -> Iterator[str]:
    """Of the offer, and of the service that it became. The journal keeps ids as text."""
    yield str(tilbud.pk)
    if (tjeneste := getattr(tilbud, "tjeneste", None)) is not None:
        yield str(tjeneste.pk)


def _lines(behov: Behov, gjelder: Iterable[str]) -> QuerySet[Journallinje]:
    """With those of the case since the need was reported, which the need followed."""
    egne = Q(objekt_id__in=[str(behov.pk), *gjelder])
    sakens = Q(objekt_id=str(behov.sak_id), tidspunkt__gte=behov.meldt_at)
    linjer = Journallinje.objects.filter(egne | sakens, sak_id=behov.sak_id, handling__in=list(S))
    return linjer.order_by("tidspunkt", "sekvens")


def _changes(hva: Behovssteg, innhold: Innhold, forrige: Innhold) -> Iterator[Endring]:
    for felt, nokkel in SAGT.get(hva, {}).items():
        fra = innhold["fra"] if nokkel == TIL else forrige.get(nokkel)
        til = innhold.get(nokkel)
        if til is not None and fra != til:
            yield Endring(felt=felt, fra=None if fra is None else _value(felt, fra), til=_value(felt, til))


def _value(felt: Behovsfelt, verdi: Any) -> Verdi:
    les = LESES.get(felt)
    return les(verdi) if les else int(verdi)


def _step(
    linje: Journallinje, hva: Behovssteg, tilbud: Plasstilbud | None, endret: tuple[Endring, ...]
) -> Steg:
    return Steg(
        hva=hva,
        at=linje.tidspunkt,
        hvem=linje.navn,
        om=stedsnavn(tilbud.plass.avdeling) if tilbud else "",
        del_nr=tilbud.del_nr if tilbud else linje.innhold.get("del"),
        var_godtatt=tilbud is not None and tilbud.var_godtatt,
        endret=endret,
    )
