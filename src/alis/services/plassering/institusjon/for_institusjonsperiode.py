"""Write when the doctor serves in the kommune's own institution, or move it. Once, on the need: nothing is typed in the case."""

from datetime import date, datetime
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


class UmuligPeriode(Exception):
    """The last day is before the first, or far too long after it; or there is no such part."""


class DeleneErSamtidig(Exception):
    """The other part of the service runs on some of the days. Carries it."""

    def __init__(self, periode: Periode) -> None:
        super().__init__(str(periode))
        self.periode = periode


class TjenestenHarBegynt(Exception):
    """What has begun is not moved to begin later than today."""


@transaction.atomic
def for_institusjonsperiode(
    *, aktor: Aktor, behov_id: UUID, laas: int, del_nr: int, periode: Periode, naa: datetime | None = None
) -> bool:
    """Return whether the doctor knows: she is told where she has a role here. No absence is set: see `tjenesten_hviler_avtalen`.

    Raises `UmuligPeriode`, `ForLangtFram`, `DeleneErSamtidig`, `TjenestenHarBegynt`, `HarPlassDa`, and what `aapne_institusjonen` raises.
    """
    naa = naa or timezone.now()
    behov = aapne_institusjonen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    _require(behov, del_nr, periode, lokal_dato(naa))
    Institusjonsperiode.objects.update_or_create(
        behov=behov,
        del_nr=del_nr,
        defaults={
            "fom": periode.fom,
            "tom": periode.last,
            "fort_at": naa,
            "fort_av_id": aktor.person_id,
        },
    )
    merk_endret(behov, naa)
    behov.save()
    skriv_behovshendelse(
        aktor=aktor,
        behov=behov,
        handling="for_institusjonsperiode",
        innhold={"del": del_nr, "fom": periode.fom, "tom": periode.last},
        naa=naa,
    )
    nokkel = f"periode:{behov.laas}"
    mal = Varselmal.INSTITUSJONSPERIODE_FORT
    legen_vet = fortell_legen(mal=mal, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa)
    begynn_i_institusjonen(behov, naa=naa)
    return legen_vet


def _require(behov: Behov, del_nr: int, periode: Periode, idag: date) -> None:
    if not 1 <= del_nr <= behov.deler or periode.last >= add_months(periode.fom, LENGST_MANEDER):
        raise UmuligPeriode
    krev_ikke_for_langt_fram(idag=idag, fom=periode.fom)
    andre = Institusjonsperiode.objects.filter(behov=behov).exclude(del_nr=del_nr)
    for ett in andre:
        if periode.overlaps(Periode(ett.fom, ett.tom)):
            raise DeleneErSamtidig(Periode(ett.fom, ett.tom))
    begynner = min((periode.fom, *(ett.fom for ett in andre)))
    if behov.status == Behovsstatus.I_TJENESTE and begynner > idag:
        raise TjenestenHarBegynt
    tatt = Plasstilbud.objects.filter(behov__sak__lege=behov.sak.lege_id, status=Tilbudsstatus.GODTATT)
    if any(periode.overlaps(holdt_tid(ett)) for ett in tatt.select_related("plass", "tjeneste")):
        raise HarPlassDa
