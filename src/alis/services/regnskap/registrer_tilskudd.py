"""Register what the state has granted for one case: from then on the state owes it to the kommune."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regnskap import innvilget
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.aapne_sak import aapne_sak
from alis.services.regnskap.alt_innvilget import krev_nytt_tilskudd
from alis.services.regnskap.bokfor_hver import Tilskuddsgrunn, bokfor_hver
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class VedtakFrem(Exception):
    """A decision cannot have been made on a day that has not come."""


@transaction.atomic
def registrer_tilskudd(
    *,
    aktor: Aktor,
    sak_id: UUID,
    tilskuddsperiode: str,
    belop_per_element: Mapping[Element, Belop],
    vedtaksdato: date,
    nokkel: str,
    i_tillegg: bool = False,
    naa: datetime | None = None,
) -> tuple[UUID, ...]:
    """Return the vouchers, one for each element with an amount. `nokkel` names the decision and the line, so that the same
    decision registered twice is one; `i_tillegg` says that it comes beside the grant that is booked.

    Raises `ManglerRettighet`, `FinnesIkke`, `UkjentSatssett`, `VedtakFrem`, `AltInnvilget`, and `AnnetInnhold` where the
    key was used for other amounts.
    """
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, tilskuddsperiode=tilskuddsperiode, naa=naa)
    if vedtaksdato > lokal_dato(naa):
        raise VedtakFrem
    grunn = Tilskuddsgrunn(
        sak=sak,
        tilskuddsperiode=tilskuddsperiode,
        dato=vedtaksdato,
        nokkel=f"innvilget:{nokkel}",
    )
    kjent = sak.bilag.filter(nokkel__startswith=f"{grunn.nokkel}:").exists()
    if not kjent and not i_tillegg:
        krev_nytt_tilskudd([(sak.pk, e) for e in belop_per_element], tilskuddsperiode=tilskuddsperiode)
    bilag = bokfor_hver(innvilget, belop_per_element, grunn=grunn, av=aktor.person_id, naa=naa)
    if not kjent:
        _note(aktor, sak, bilag, sum(belop.ore for belop in belop_per_element.values()), vedtaksdato, naa)
    return bilag


def _note(
    aktor: Aktor, sak: AlisSak, bilag: tuple[UUID, ...], ore: int, vedtaksdato: date, naa: datetime
) -> None:
    innhold = {"bilag": bilag, "belop": ore, "dato": vedtaksdato}
    skriv_sakshendelse(
        aktor=aktor, sak=sak, handling="registrer_tilskudd", objekt=sak, naa=naa, innhold=innhold
    )
