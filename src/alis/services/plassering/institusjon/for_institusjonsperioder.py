"""Write when the doctor serves in the kommune's own institution, or move it. Once, on the need: nothing is typed in the case."""

from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.lengst_fram import krev_ikke_for_langt_fram
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode, add_months
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Institusjonsperiode, Plasstilbud
from alis.services.plassering.aapne_behov import merk_endret
from alis.services.plassering.fortell_om_behov import fortell_legen
from alis.services.plassering.institusjon.aapne_institusjon import aapne_institusjonen, begynn_i_institusjonen
from alis.services.plassering.ledig_tid import HarPlassDa, holdt_tid
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse

LENGST_MANEDER = 24
"""A period that is longer is a slip of the pen."""


class Dagfeil(Exception):
    """The days of a part cannot be written. Carries its number."""

    def __init__(self, del_nr: int) -> None:
        super().__init__(str(del_nr))
        self.del_nr = del_nr


class UmuligPeriode(Dagfeil):
    """The last day is far too long after the first; or there is no such part."""


class DeleneErIkkeIRekkefolge(Dagfeil):
    """The first part must be over before the second begins. Carries the days of the other."""

    def __init__(self, del_nr: int, annen: Periode) -> None:
        super().__init__(del_nr)
        self.annen = annen


class TjenestenHarBegynt(Dagfeil):
    """What has begun is not moved to begin later than today."""


class HarPlassIDelen(Dagfeil, HarPlassDa):
    """She has said yes to a place in a hospital in those days."""


@transaction.atomic
def for_institusjonsperioder(
    *, aktor: Aktor, behov_id: UUID, laas: int, perioder: Mapping[int, Periode], naa: datetime | None = None
) -> bool:
    """`perioder` are those of the parts that are written now, by number: all or none. Return whether the doctor knows: she is
    told once, where she has a role here. No absence is set: see `tjenesten_hviler_avtalen`.

    Raises `UmuligPeriode`, `ForLangtFram`, `DeleneErIkkeIRekkefolge`, `TjenestenHarBegynt`, `HarPlassIDelen`, and what `aapne_institusjonen`
    raises.
    """
    naa = naa or timezone.now()
    behov = aapne_institusjonen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    _require(behov, perioder, lokal_dato(naa))
    for del_nr, periode in sorted(perioder.items()):
        _write(behov, del_nr, periode, aktor=aktor, naa=naa)
    merk_endret(behov, naa)
    behov.save()
    nokkel = f"periode:{behov.laas}"
    mal = Varselmal.INSTITUSJONSPERIODE_FORT
    legen_vet = fortell_legen(mal=mal, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa)
    begynn_i_institusjonen(behov, naa=naa)
    return legen_vet


def _write(behov: Behov, del_nr: int, periode: Periode, *, aktor: Aktor, naa: datetime) -> None:
    dager = {"fom": periode.fom, "tom": periode.last}
    Institusjonsperiode.objects.update_or_create(
        behov=behov, del_nr=del_nr, defaults={**dager, "fort_at": naa, "fort_av_id": aktor.person_id}
    )
    skriv_behovshendelse(
        aktor=aktor,
        behov=behov,
        handling="for_institusjonsperiode",
        innhold={"del": del_nr, **dager},
        naa=naa,
    )


def _require(behov: Behov, perioder: Mapping[int, Periode], idag: date) -> None:
    for del_nr, periode in perioder.items():
        if not 1 <= del_nr <= behov.deler or periode.last >= add_months(periode.fom, LENGST_MANEDER):
            raise UmuligPeriode(del_nr)
        krev_ikke_for_langt_fram(idag=idag, fom=periode.fom)
    fort = Institusjonsperiode.objects.filter(behov=behov)
    alle = {ett.del_nr: Periode(ett.fom, ett.tom) for ett in fort} | dict(perioder)
    for (forrige, for_), (neste, etter) in pairwise(sorted(alle.items())):
        if for_.last >= etter.fom:
            rettes = neste if neste in perioder else forrige
            raise DeleneErIkkeIRekkefolge(rettes, for_ if rettes == neste else etter)
    if behov.status == Behovsstatus.I_TJENESTE and min(ett.fom for ett in alle.values()) > idag:
        raise TjenestenHarBegynt(min(perioder))
    _require_free(behov, perioder)


def _require_free(behov: Behov, perioder: Mapping[int, Periode]) -> None:
    tatt = Plasstilbud.objects.filter(behov__sak__lege=behov.sak.lege_id, status=Tilbudsstatus.GODTATT)
    holdt = [holdt_tid(ett) for ett in tatt.select_related("plass", "tjeneste")]
    for del_nr, periode in perioder.items():
        if any(map(periode.overlaps, holdt)):
            raise HarPlassIDelen(del_nr)
