"""The forecast of hospital places, as far as the actor may see it: the trust its own queue, the directorate the nation's,
and a kommune or an office their own needs, with others' as totals of five or more."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alis.domain.plassering.ikke_meldt import IkkeMeldt, tell_ikke_meldt
from alis.domain.plassering.manedstall import Hvor, Rad, Stopp, finn_stopp, har_noe, stopper_samtidig
from alis.domain.plassering.prognose import MINST_ANTALL, Prognose, lag_prognose, sist_utlyst
from alis.domain.plassering.ventetid import Ventetid, regn_ventetid
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.services.plassering.les_prognosegrunnlag import (
    SER_HELE_KOEN,
    Observasjon,
    les_ikke_meldte,
    les_prognosegrunnlag,
)


@dataclass(frozen=True, kw_only=True)
class Foretaksventetid:
    """`egen` of those the actor may see; `alle` of the whole trust's, None where others are too few to be told of."""

    helseforetak: str
    egen: Ventetid
    alle: Ventetid | None


@dataclass(frozen=True, kw_only=True)
class Plassprognose:
    """`utvalg` is what was asked for, as far as it is known, and else `alt`: all there is, or the one trust there is.
    `rad` is its figures, `deler` the rows one step below it.

    `alle` are all rows of it, departments, sites and those without a wish. `valg` is what can be asked for. `stopp` is
    the first site that lacks a place (department where one was asked for), `ogsa` how many more do then. `skjuler`: others' needs are among the
    figures, only where they are five or more. `ikke_meldt` is None for the trust, that sees no case.
    """

    idag: date
    maneder: Sequence[date]
    alt: Hvor
    utvalg: Hvor
    rad: Rad
    deler: Sequence[Rad]
    alle: Sequence[Rad]
    valg: Sequence[Hvor]
    stopp: Stopp | None
    ogsa: int
    sist_utlyst: Mapping[Hvor, date]
    ventetid: Sequence[Foretaksventetid]
    i_flere_koer: int
    skjuler: bool
    ikke_meldt: IkkeMeldt | None

    @property
    def er_tom(self) -> bool:
        return not self.valg


def hent_prognose(*, aktor: Aktor, utvalg: Hvor | None = None, naa: datetime | None = None) -> Plassprognose:
    """Four queries. What is asked for and not known is as if it were not asked. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_PLASSPROGNOSE)
    idag = lokal_dato(naa or timezone.now())
    skjuler = aktor.rolle not in SER_HELE_KOEN
    grunnlag = les_prognosegrunnlag(aktor, idag=idag)
    prognose = lag_prognose(behov=grunnlag.behov, plasser=grunnlag.plasser, idag=idag, skjul=skjuler)
    alle = [rad for rad in (*prognose.steder, *prognose.avdelinger, *prognose.uten_onske) if har_noe(rad)]
    valg = {hvor for rad in alle for hvor in _around(rad.hvor)} - {Hvor()}
    alt = _all_of(valg)
    her = next((hvor for hvor in _around(utvalg or alt) if hvor in valg), alt)
    rader = [rad for rad in alle if _within(rad.hvor, her)]
    steder = rader if her.avdeling else [rad for rad in rader if not rad.hvor.avdeling]
    stopp = finn_stopp(steder)
    return Plassprognose(
        idag=idag,
        maneder=prognose.maneder,
        alt=alt,
        utvalg=her,
        rad=_row(prognose, her),
        deler=_below(prognose, her, rader),
        alle=sorted(rader, key=lambda rad: rad.hvor),
        valg=sorted(valg),
        stopp=stopp,
        ogsa=stopper_samtidig(steder, stopp) if stopp else 0,
        sist_utlyst=sist_utlyst(grunnlag.plasser),
        ventetid=list(_waits(grunnlag.ventetider, her.helseforetak, skjuler=skjuler)),
        i_flere_koer=grunnlag.i_flere_koer,
        skjuler=skjuler,
        ikke_meldt=None
        if aktor.rolle is Rolle.ALIS_KONTAKT
        else tell_ikke_meldt(les_ikke_meldte(aktor, idag=idag), idag=idag),
    )


def _around(hvor: Hvor) -> tuple[Hvor, ...]:
    return (hvor, hvor.stedet, hvor.foretaket, Hvor())


def _all_of(valg: Set[Hvor]) -> Hvor:
    foretak = {hvor.foretaket for hvor in valg}
    return next(iter(foretak)) if len(foretak) == 1 else Hvor()


def _within(hvor: Hvor, utvalg: Hvor) -> bool:
    return utvalg in _around(hvor)


def _row(prognose: Prognose, utvalg: Hvor) -> Rad:
    if utvalg == Hvor():
        return prognose.sum
    rader = prognose.avdelinger if utvalg.avdeling else prognose.steder if utvalg.sted else prognose.foretak
    return next(rad for rad in rader if rad.hvor == utvalg)


def _below(prognose: Prognose, utvalg: Hvor, rader: Sequence[Rad]) -> Sequence[Rad]:
    """Trusts of all, sites of a trust (and those without a wish), departments of a site."""
    if utvalg.avdeling:
        return ()
    if utvalg.sted:
        return [rad for rad in rader if rad.hvor.avdeling]
    if utvalg.helseforetak:
        return [rad for rad in rader if not rad.hvor.avdeling]
    return [rad for rad in prognose.foretak if har_noe(rad)]


def _waits(
    observasjoner: Iterable[Observasjon], helseforetak: str, *, skjuler: bool
) -> Iterable[Foretaksventetid]:
    etter_foretak: dict[str, list[Observasjon]] = {}
    for en in observasjoner:
        if helseforetak in ("", en.helseforetak):
            etter_foretak.setdefault(en.helseforetak, []).append(en)
    for navn, deres in sorted(etter_foretak.items()):
        andre = [en for en in deres if not en.egen]
        yield Foretaksventetid(
            helseforetak=navn,
            egen=_wait_of([en for en in deres if en.egen]),
            alle=_wait_of(deres) if not skjuler or _enough(andre) else None,
        )


def _enough(andre: Sequence[Observasjon]) -> bool:
    """Of those who got a place as of those who wait: else the one could be known by what is left of the other."""
    fikk = sum(en.fikk_plass for en in andre)
    return min(fikk, len(andre) - fikk) >= MINST_ANTALL


def _wait_of(observasjoner: Sequence[Observasjon]) -> Ventetid:
    return regn_ventetid(
        fikk=[en.dager for en in observasjoner if en.fikk_plass],
        venter=[en.dager for en in observasjoner if not en.fikk_plass],
    )
