"""Any two versions of an agreement side by side."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument import Avtaleinnhold
from alis.domain.dokument.forskjell import Innholdsforskjell, innholdsforskjell
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn
from alis.services.sammenligning.les_innhold_av import UtenInnhold, i_skriftsprak, les_innhold_av
from alis.services.sammenligning.les_versjonsoversikt import les_versjonsoversikt
from alis.services.sammenligning.versjonsoversikt import Versjonslinje, Versjonsoversikt


@dataclass(frozen=True, kw_only=True)
class Sammenligning:
    """`gammel` and `ny` as they were asked for; either may be the older one. `gammelt` is in `nytt`'s written form, so
    that words are compared with words; `oversatt` says that it was written in the other."""

    oversikt: Versjonsoversikt
    gammel: Versjonslinje
    ny: Versjonslinje
    gammelt: Avtaleinnhold
    nytt: Avtaleinnhold
    oversatt: bool
    forskjell: Innholdsforskjell


class KanIkkeSammenlignes(Exception):
    """One of the two has no text to compare. Carries the overview, the numbers that were asked for, and which lacks it."""

    def __init__(self, *, oversikt: Versjonsoversikt, gammel: int, ny: int, uten: UtenInnhold) -> None:
        super().__init__(str(uten))
        self.oversikt = oversikt
        self.gammel = gammel
        self.ny = ny
        self.uten = uten


def sammenlign_versjoner(
    *,
    aktor: Aktor,
    avtale_id: UUID,
    gammel: int | None = None,
    ny: int | None = None,
    naa: datetime | None = None,
) -> Sammenligning:
    """From version number `gammel` to number `ny`; without them, the two newest. The reading is logged.

    Raises `ManglerRettighet`, `FinnesIkke` for a number the actor may not see, and `KanIkkeSammenlignes`.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    oversikt, rader = les_versjonsoversikt(aktor=aktor, avtale_id=avtale_id, dag=lokal_dato(naa), naa=naa)
    nyeste = [rad.nummer for rad in rader][-2:]
    fra = _row(rader, nyeste[0] if gammel is None else gammel)
    til = _row(rader, nyeste[-1] if ny is None else ny)
    skriv_innsyn(
        aktor=aktor, sak_id=oversikt.sak_id, gjelder_person_id=oversikt.lege_id, side="sammenligning", naa=naa
    )
    try:
        return _side_by_side(aktor, oversikt, fra, til, naa)
    except UtenInnhold as uten:
        raise KanIkkeSammenlignes(oversikt=oversikt, gammel=fra.nummer, ny=til.nummer, uten=uten) from uten


def _side_by_side(
    aktor: Aktor, oversikt: Versjonsoversikt, fra: Avtaleversjon, til: Avtaleversjon, naa: datetime
) -> Sammenligning:
    skrevet = les_innhold_av(aktor=aktor, versjon=fra, naa=naa)
    nytt = les_innhold_av(aktor=aktor, versjon=til, naa=naa)
    gammelt = i_skriftsprak(skrevet, nytt.skriftsprak)
    return Sammenligning(
        oversikt=oversikt,
        gammel=_line(oversikt, fra.nummer),
        ny=_line(oversikt, til.nummer),
        gammelt=gammelt,
        nytt=nytt,
        oversatt=gammelt is not skrevet,
        forskjell=innholdsforskjell(gammelt=gammelt, nytt=nytt),
    )


def _row(rader: tuple[Avtaleversjon, ...], nummer: int) -> Avtaleversjon:
    for rad in rader:
        if rad.nummer == nummer:
            return rad
    raise FinnesIkke


def _line(oversikt: Versjonsoversikt, nummer: int) -> Versjonslinje:
    linje = oversikt.linje(nummer)
    assert linje is not None  # the row was found among the same versions
    return linje
