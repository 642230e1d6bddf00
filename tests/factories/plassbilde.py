"""The queue as the tables have it, and what must be true of it whoever did what."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any
from uuid import UUID

from alis.domain.flyt import (
    BEHOV,
    BINDENDE,
    I_KOEN,
    LEDIGPLASS,
    PLASSTILBUD,
    Behovsstatus,
    Maskin,
    Plasstatus,
    Tilbudsstatus,
)
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.journal.models import Journalhode, Journallinje
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud

B, P, T = Behovsstatus, Plasstatus, Tilbudsstatus
SPOR: Mapping[tuple[str | None, str], tuple[str, ...]] = {
    (None, T.SENDT): ("send_plasstilbud",),
    (T.SENDT, T.GODTATT): ("godta_plasstilbud",),
    (T.SENDT, T.AVSLATT): ("avsla_plasstilbud",),
    (T.SENDT, T.UTLOPT): ("lop_ut_plasstilbud",),
    (T.SENDT, T.TRUKKET): ("trekk_plasstilbud", "gi_fra_seg_plasstilbud", "la_plasstilbud_falle"),
    (T.GODTATT, T.TRUKKET): ("trekk_plasstilbud", "gi_fra_seg_plasstilbud"),
    (None, B.MELDT): ("meld_behov",),
    (B.MELDT, B.REGISTRERT): ("registrer_behov",),
    (B.REGISTRERT, B.PLASSERT): ("plasser_behov",),
    (B.PLASSERT, B.REGISTRERT): (),
    (B.MELDT, B.FALT_BORT): ("meld_bortfall", "forlat_koen"),
    (B.REGISTRERT, B.FALT_BORT): ("meld_bortfall", "forlat_koen"),
    (B.PLASSERT, B.FALT_BORT): ("meld_bortfall",),
    (None, P.LEDIG): ("meld_plass",),
    (P.LEDIG, P.TRUKKET): ("trekk_plass", "endre_plass"),
}
"""What the journal says of each change of state. One who loses her place is in the line of the offer."""
OVRIG = {"prioriter_behov", "endre_plass", "registrer_kontrakt"}
TJENESTENS = {"sett_tjenestefravar", "la_tjeneste_falle_bort", "begynn_tjeneste"}
"""What the service that follows an accepted place says of itself; held by tests of its own."""


@dataclass(frozen=True, slots=True)
class Behovsbilde:
    id: UUID
    sak: UUID
    lege: UUID
    kommune: str
    foretak: UUID
    status: str
    prioritet: int | None
    deler: int
    laas: int


@dataclass(frozen=True, slots=True)
class Tilbudsbilde:
    id: UUID
    behov: UUID
    plass: UUID
    nummer: int
    del_nr: int
    status: str
    laas: int


@dataclass(frozen=True, slots=True)
class Plassbilde:
    id: UUID
    foretak: UUID
    avdeling: int
    fom: date
    maneder: int
    antall: int
    status: str
    laas: int

    @property
    def tid(self) -> Periode:
        return Periode(self.fom, add_months(self.fom, self.maneder) - EN_DAG)


@dataclass(frozen=True, slots=True)
class Bilde:
    """`linjer` is how long the journal is."""

    behov: Mapping[UUID, Behovsbilde]
    tilbud: Mapping[UUID, Tilbudsbilde]
    plasser: Mapping[UUID, Plassbilde]
    linjer: int

    @property
    def bindende(self) -> list[Tilbudsbilde]:
        return [ett for ett in self.tilbud.values() if ett.status in BINDENDE]


def ta_bilde(foretak: Iterable[UUID]) -> Bilde:
    """Of these trusts."""
    hos = list(foretak)
    behov = (
        Behov.objects.filter(helseforetak__in=hos)
        .order_by()
        .values_list(
            "pk", "sak", "sak__lege", "kommune", "helseforetak", "status", "prioritet", "deler", "laas"
        )
    )
    tilbud = (
        Plasstilbud.objects.filter(plass__helseforetak__in=hos)
        .order_by()
        .values_list("pk", "behov", "plass", "nummer", "del_nr", "status", "laas")
    )
    plasser = (
        Ledigplass.objects.filter(helseforetak__in=hos)
        .order_by()
        .values_list("pk", "helseforetak", "avdeling", "fom", "maneder", "antall", "status", "laas")
    )
    return Bilde(
        behov={rad[0]: Behovsbilde(*rad) for rad in behov},
        tilbud={rad[0]: Tilbudsbilde(*rad) for rad in tilbud},
        plasser={rad[0]: Plassbilde(*rad) for rad in plasser},
        linjer=Journalhode.objects.values_list("antall", flat=True).first() or 0,
    )


def finn_feil(bilde: Bilde) -> list[str]:
    """Empty when all is as it must be."""
    return [*dobbelt(bilde), *_queues(bilde)]


def dobbelt(bilde: Bilde) -> Iterator[str]:
    """No place with two, no doctor in two places, and no place that is not there."""
    holdt = Counter((ett.plass, ett.nummer) for ett in bilde.bindende)
    yield from (f"plassen {plass} nummer {nr} har {n}" for (plass, nr), n in holdt.items() if n > 1)
    for plass_id, antall in Counter(ett.plass for ett in bilde.bindende).items():
        plass = bilde.plasser[plass_id]
        if antall > plass.antall or plass.status != P.LEDIG:
            yield f"plassen {plass_id} er {plass.status} med {plass.antall}, og gitt til {antall}"
    yield from (
        f"tilbudet {ett.id} er nummer {ett.nummer} av {bilde.plasser[ett.plass].antall}"
        for ett in bilde.bindende
        if ett.nummer > bilde.plasser[ett.plass].antall
    )
    tatt: dict[UUID, list[Plassbilde]] = {}
    for ett in bilde.tilbud.values():
        if ett.status == T.GODTATT:
            tatt.setdefault(bilde.behov[ett.behov].lege, []).append(bilde.plasser[ett.plass])
    for lege, plassene in tatt.items():
        for en, annen in combinations(plassene, 2):
            if en.tid.overlaps(annen.tid):
                yield f"legen {lege} er to steder {en.tid} og {annen.tid}"


def _queues(bilde: Bilde) -> Iterator[str]:
    """One who has all her places waits nowhere, and an offer binds only one who waits or has it."""
    deres: dict[UUID, list[Tilbudsbilde]] = {}
    for ett in bilde.bindende:
        deres.setdefault(ett.behov, []).append(ett)
    plassert = {rad.lege for rad in bilde.behov.values() if rad.status == B.PLASSERT}
    numre = Counter(
        (rad.kommune, rad.foretak, rad.prioritet) for rad in bilde.behov.values() if rad.prioritet
    )
    yield from (f"to i {kommune} har nummer {nr}" for (kommune, _hf, nr), n in numre.items() if n > 1)
    for rad in bilde.behov.values():
        godtatt = [ett.del_nr for ett in deres.get(rad.id, ()) if ett.status == T.GODTATT]
        sendt = len(deres.get(rad.id, ())) - len(godtatt)
        if (rad.status in I_KOEN) != (rad.prioritet is not None):
            yield f"behovet {rad.id} er {rad.status} med nummer {rad.prioritet}"
        if rad.status in I_KOEN and rad.lege in plassert:
            yield f"legen {rad.lege} har plass og venter"
        if sendt > 1 or len(set(godtatt)) < len(godtatt):
            yield f"behovet {rad.id} har {sendt} ubesvarte, og godtatt {godtatt}"
        if rad.status == B.PLASSERT and (len(godtatt), sendt) != (rad.deler, 0):
            yield f"behovet {rad.id} er plassert med {godtatt} av {rad.deler}"
        if rad.status == B.REGISTRERT and len(godtatt) >= rad.deler:
            yield f"behovet {rad.id} har alt og venter"
        if rad.status in (B.MELDT, B.FALT_BORT) and deres.get(rad.id):
            yield f"behovet {rad.id} er {rad.status} og har tilbud"


def finn_urett(fra: Bilde, til: Bilde) -> list[str]:
    """What changed that may not, and where the journal tells less or more than what was done."""
    endringer = [
        *_changes(BEHOV, fra.behov, til.behov),
        *_changes(PLASSTILBUD, fra.tilbud, til.tilbud),
        *_changes(LEDIGPLASS, fra.plasser, til.plasser),
    ]
    feil = [f"{rad.id} gikk fra {for_} til {rad.status}" for rad, for_, lovlig in endringer if not lovlig]
    linjer = Counter(
        Journallinje.objects.filter(sekvens__gt=fra.linjer, sekvens__lte=til.linjer).values_list(
            "objekt_id", "handling"
        )
    )
    for rad, for_, _lovlig in endringer:
        if muligheter := SPOR.get((for_, rad.status), ()):
            skrevet = [(str(rad.id), handling) for handling in muligheter if linjer[str(rad.id), handling]]
            if len(skrevet) != 1:
                feil.append(f"{rad.id} fra {for_} til {rad.status} har {len(skrevet)} linjer")
            linjer.subtract(skrevet)
    for_mye = {linje: n for linje, n in linjer.items() if n and linje[1] not in OVRIG | TJENESTENS}
    feil += [f"journalen sier {linje} {n} ganger for mye" for linje, n in for_mye.items()]
    return [*feil, *_rewritten(fra, til)]


def _rewritten(fra: Bilde, til: Bilde) -> Iterator[str]:
    """What someone has been offered is for ever what it was."""
    for plass_id in {ett.plass for ett in fra.tilbud.values()}:
        for_, na = fra.plasser[plass_id], til.plasser[plass_id]
        if (for_.avdeling, for_.fom, for_.maneder) != (na.avdeling, na.fom, na.maneder):
            yield f"plassen {plass_id} var tilbudt som {for_}, og er {na}"


def _changes(
    maskin: Maskin, fra: Mapping[UUID, Any], til: Mapping[UUID, Any]
) -> Iterator[tuple[Any, str | None, bool]]:
    """Row, state before and whether the table of states leads there. A vacancy is made outside the acts."""
    lovlige = {(rad.fra, rad.til) for rad in maskin.overganger}
    for nokkel, rad in til.items():
        for_ = fra[nokkel].status if nokkel in fra else None
        if for_ != rad.status:
            yield rad, for_, (for_, rad.status) in lovlige or (for_ is None and rad.status == maskin.start)
