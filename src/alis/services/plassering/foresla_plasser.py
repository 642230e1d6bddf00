"""The proposal: who in the trust's queue could have which of its free places, and why. Nothing is sent by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.plassering.avvik import Avvik, finn_avvik
from alis.domain.plassering.begrunnelse import Begrunnelse, begrunn
from alis.domain.plassering.kontroll import finn_brudd
from alis.domain.plassering.problem import Kandidat, Plass, Problem
from alis.domain.plassering.sannhet import finn_usanne
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.loser import los
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.queries import behov_for, plasser_for
from alis.services.plassering.ledige_plasser import ledige_plasser
from alis.services.plassering.les_kandidater import Ventelege, les_ventelegene


class ForslagetStemmerIkke(Exception):
    """The solver's answer broke a rule, or a sentence was not true. Nothing of it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forslagsrad:
    """`plass` and `avvik` are None for one that the proposal has no place for. `grunn` says why it became so."""

    lege: Ventelege
    plass: Plass | None
    avvik: Avvik | None
    grunn: Begrunnelse


@dataclass(frozen=True, slots=True, kw_only=True)
class Forslag:
    """`har_tilbud` have an offer that binds, and are not in it. `optimal`: no distribution places more and keeps every rule.

    `legene` and `plassene` are by the ids that the reasons name.
    """

    rader: Sequence[Forslagsrad]
    har_tilbud: Sequence[Ventelege]
    legene: dict[str, Ventelege]
    plassene: dict[str, Plass]
    optimal: bool

    @property
    def med_plass(self) -> Sequence[Forslagsrad]:
        return [rad for rad in self.rader if rad.plass is not None]

    @property
    def uten_plass(self) -> Sequence[Forslagsrad]:
        return [rad for rad in self.rader if rad.plass is None]

    def neste_for(self, plass_id: UUID) -> Ventelege | None:
        """Whom the proposal gives the vacancy; of several, the one who was reported first."""
        return next(
            (rad.lege for rad in self.rader if rad.plass is not None and rad.plass.id == str(plass_id)), None
        )


def foresla_plasser(*, aktor: Aktor, naa: datetime | None = None) -> Forslag:
    """The same distribution as `alis fordel plasser`, on what the trust has; but where two or three kommuner have most of a
    large queue, one that is not proven the best. The same facts give the same proposal.

    Needs that are reported and not registered are in it, since their kommune's order holds for them too.
    Raises `ManglerRettighet` and `ForslagetStemmerIkke`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    legene = les_ventelegene(behov_for(aktor))
    plasser = ledige_plasser(plasser_for(aktor), idag=lokal_dato(naa or timezone.now()))
    venter = {lege.kandidat.id: lege for lege in legene if lege.kandidat is not None}
    problem = Problem(
        kandidater=tuple(lege.kandidat for lege in venter.values() if lege.kandidat is not None),
        plasser=plasser,
    )
    losning = los(problem, noen_venter=True)
    grunner = begrunn(problem, losning.fordeling)
    if finn_brudd(problem, losning.fordeling) or finn_usanne(problem, losning.fordeling, grunner):
        raise ForslagetStemmerIkke
    plassene = {plass.id: plass for plass in plasser}
    return Forslag(
        rader=[
            _row(kandidat, venter[kandidat.id], plassene.get(losning.fordeling.get(kandidat.id, "")), grunner)
            for kandidat in problem.rekkefolge
        ],
        har_tilbud=[lege for lege in legene if lege.kandidat is None],
        legene=venter,
        plassene=plassene,
        optimal=losning.optimal,
    )


def _row(
    kandidat: Kandidat, lege: Ventelege, plass: Plass | None, grunner: "dict[str, Begrunnelse]"
) -> Forslagsrad:
    return Forslagsrad(
        lege=lege,
        plass=plass,
        avvik=finn_avvik(replace(kandidat, onsker=lege.onsker), plass) if plass else None,
        grunn=grunner[kandidat.id],
    )
