"""One doctor's way through two queues, act by act, and the traces that each act leaves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from uuid import UUID

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.journal import kontroller
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import godta_tilbud
from alis.services.plassering.trekk_plass import trekk_plass
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.plassbilde import finn_feil, ta_bilde
from factories.sykehusplass import NAA, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.utdanning import lag_alis, lag_sak

Handling = Callable[[], object]
_lopenummer = count(1)


@dataclass(frozen=True, kw_only=True)
class Gang:
    """She waits `her` and `der`, and has an offer `der` that she has not answered. `forste` and `andre` are vacancies `her`."""

    her: Foretak
    der: Foretak
    legen: Aktor
    behov_her: UUID
    behov_der: UUID
    forste: UUID
    andre: UUID
    tilbud_der: UUID

    def tilbud(self, plass_id: UUID) -> Plasstilbud | None:
        return Plasstilbud.objects.filter(plass=plass_id).first()

    def behov(self, behov_id: UUID) -> Behov:
        return Behov.objects.get(pk=behov_id)


@dataclass(frozen=True, kw_only=True)
class Steg:
    """`handling` is made anew from the state of the moment. `spor` counts what the act leaves, each 0 before and 1 after."""

    navn: str
    handling: Callable[[Gang], Handling]
    spor: Callable[[Gang], Mapping[str, float]]


def lag_gang() -> Gang:
    """Trusts of its own, so that nothing of another's is in the way."""
    nummer = next(_lopenummer)
    her, der = lag_foretak(f"Her {nummer}"), lag_foretak(f"Der {nummer}")
    sak = lag_sak(lag_koordinator(lag_kommune()))
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    behov_her, behov_der = lag_behov(her, sak=sak), lag_behov(der, sak=sak)
    tilbud = lag_tilbud(der, behov_der, lag_plass(der))
    return Gang(
        her=her,
        der=der,
        legen=lag_alis(sak),
        behov_her=behov_her.pk,
        behov_der=behov_der.pk,
        forste=lag_plass(her).pk,
        andre=lag_plass(her).pk,
        tilbud_der=tilbud.pk,
    )


def gjor(gang: Gang, *, til: str) -> None:
    """Every act before the one with that name."""
    for steg in STEG:
        if steg.navn == til:
            return
        steg.handling(gang)()


def er_gjort(steg: Steg, gang: Gang) -> bool:
    """Whether the act was done, all of it and once. Fails with the traces when it is anything between."""
    spor = steg.spor(gang)
    antall = set(spor.values())
    assert antall in ({0}, {1}), f"halvt eller dobbelt etter «{steg.navn}»: {dict(spor)}"
    return antall == {1}


def krev_at_alt_stemmer(gang: Gang) -> None:
    """The queues are as they must be, and the journal's chain is whole."""
    foretak = (ett.sted.helseforetak_id for ett in (gang.her, gang.der))
    assert finn_feil(ta_bilde(foretak)) == []
    assert kontroller().brudd is None


def _day(nummer: int) -> datetime:
    return NAA + timedelta(days=nummer)


def _offer(dag: int, plass: Callable[[Gang], UUID]) -> Callable[[Gang], Handling]:
    return lambda gang: partial(
        send_tilbud, aktor=gang.her.kontakt, behov_id=gang.behov_her, plass_id=plass(gang), naa=_day(dag)
    )


def _of_offer(plass: Callable[[Gang], UUID]) -> Callable[[Gang], Mapping[str, float]]:
    def spor(gang: Gang) -> Mapping[str, float]:
        tilbud = gang.tilbud(plass(gang))
        return {
            "tilbudet": tilbud is not None,
            "journalen": _journal(tilbud, "send_plasstilbud"),
            "til legen": _notices(tilbud, "plasstilbud_sendt"),
            "til kommunen": _notices(tilbud, "plasstilbud_til_en_lege") > 0,
        }

    return spor


def _accept(gang: Gang) -> Handling:
    tilbud = gang.tilbud(gang.forste)
    assert tilbud is not None
    return partial(
        godta_tilbud,
        aktor=gang.legen,
        tilbud_id=tilbud.pk,
        laas=1,
        sett=[gang.tilbud_der],
        naa=_day(1),
    )


def _of_accepting(gang: Gang) -> Mapping[str, float]:
    """The yes, and all that it sets going."""
    tilbud, der = gang.tilbud(gang.forste), Plasstilbud.objects.get(pk=gang.tilbud_der)
    her, annet = gang.behov(gang.behov_her), gang.behov(gang.behov_der)
    return {
        "svaret": tilbud is not None and tilbud.status == Tilbudsstatus.GODTATT,
        "plassen": her.status == Behovsstatus.PLASSERT,
        "ut av køen her": her.prioritet is None,
        "ut av køen der": annet.status == Behovsstatus.FALT_BORT,
        "tilbudet der": der.status == Tilbudsstatus.TRUKKET,
        "journalen om svaret": _journal(tilbud, "godta_plasstilbud"),
        "journalen om plassen": _journal(her, "plasser_behov"),
        "journalen om køen": _journal(annet, "forlat_koen"),
        "journalen om tilbudet der": _journal(der, "gi_fra_seg_plasstilbud"),
        "til kommunen og foretaket": _notices(tilbud, "plasstilbud_godtatt") > 1,
        "til foretaket der": _notices(der.plass, "plass_ledig_for_ingen"),
    }


def _withdraw(gang: Gang) -> Handling:
    plass = Ledigplass.objects.get(pk=gang.forste)
    return partial(
        trekk_plass, aktor=gang.her.kontakt, plass_id=plass.pk, laas=plass.laas, fordi="Stengt", naa=_day(2)
    )


def _of_withdrawing(gang: Gang) -> Mapping[str, float]:
    plass, tilbud = Ledigplass.objects.get(pk=gang.forste), gang.tilbud(gang.forste)
    assert tilbud is not None
    return {
        "plassen": plass.status == Plasstatus.TRUKKET,
        "tilbudet": tilbud.status == Tilbudsstatus.TRUKKET,
        "tilbake i køen": gang.behov(gang.behov_her).prioritet == 1,
        "journalen om plassen": _journal(plass, "trekk_plass"),
        "journalen om tilbudet": _journal(tilbud, "trekk_plasstilbud"),
        "til legen og kommunen": _notices(tilbud, "plass_mistet") > 1,
    }


def _run_out(gang: Gang) -> Handling:
    return partial(lop_ut_tilbud, naa=_day(30))


def _of_running_out(gang: Gang) -> Mapping[str, float]:
    tilbud = gang.tilbud(gang.andre)
    assert tilbud is not None
    return {
        "tilbudet": tilbud.status == Tilbudsstatus.UTLOPT,
        "naar": tilbud.svart_at is not None,
        "journalen": _journal(tilbud, "lop_ut_plasstilbud"),
        "til legen og kommunen": _notices(tilbud, "plasstilbud_utlopt") > 1,
        "til foretaket": _notices(tilbud.plass, "plass_ledig_for_ingen"),
    }


def _leave(gang: Gang) -> Handling:
    return partial(
        meld_bortfall,
        aktor=gang.legen,
        behov_id=gang.behov_her,
        laas=gang.behov(gang.behov_her).laas,
        grunn=Bortfall.EGEN_PLASS,
        naa=_day(31),
    )


def _of_leaving(gang: Gang) -> Mapping[str, float]:
    behov = gang.behov(gang.behov_her)
    return {
        "behovet": behov.status == Behovsstatus.FALT_BORT,
        "ut av køen": behov.prioritet is None,
        "journalen": _journal(behov, "meld_bortfall"),
        "til foretaket og kommunen": _notices(behov, "behov_falt_bort") > 1,
    }


def _journal(rad: Behov | Ledigplass | Plasstilbud | None, handling: str) -> int:
    """None where there is nothing to tell of."""
    return 0 if rad is None else Journallinje.objects.filter(handling=handling, objekt_id=str(rad.pk)).count()


def _notices(rad: Behov | Ledigplass | Plasstilbud | None, mal: str) -> int:
    return 0 if rad is None else Varsel.objects.filter(mal=mal, objekt_id=str(rad.pk)).count()


STEG: Sequence[Steg] = (
    Steg(
        navn="tilby",
        handling=_offer(0, lambda gang: gang.forste),
        spor=_of_offer(lambda gang: gang.forste),
    ),
    Steg(navn="godta", handling=_accept, spor=_of_accepting),
    Steg(navn="trekk plassen", handling=_withdraw, spor=_of_withdrawing),
    Steg(
        navn="tilby igjen",
        handling=_offer(3, lambda gang: gang.andre),
        spor=_of_offer(lambda gang: gang.andre),
    ),
    Steg(navn="løp ut", handling=_run_out, spor=_of_running_out),
    Steg(navn="fall bort", handling=_leave, spor=_of_leaving),
)
