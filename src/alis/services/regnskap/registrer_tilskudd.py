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
from alis.services.regnskap.aapne_sak import aapne_sak
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
    soknad_id: UUID | None = None,
    naa: datetime | None = None,
) -> tuple[UUID, ...]:
    """Return the vouchers, one for each element with an amount. `nokkel` names the decision and the line, so that the same
    decision registered twice is one; `soknad_id` is the application it answers.

    Raises `ManglerRettighet`, `FinnesIkke`, `UkjentSatssett`, `VedtakFrem`, and `AnnetInnhold` where the key was used for
    other amounts.
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
        objekt_type="Soknad" if soknad_id else "",
        objekt_id=soknad_id,
    )
    kjent = sak.bilag.filter(nokkel__startswith=f"{grunn.nokkel}:").exists()
    bilag = bokfor_hver(innvilget, belop_per_element, grunn=grunn, av=aktor.person_id, naa=naa)
    if not kjent:
        innhold = {
            "bilag": bilag,
            "belop": sum(b.ore for b in belop_per_element.values()),
            "dato": vedtaksdato,
        }
        skriv_sakshendelse(
            aktor=aktor, sak=sak, handling="registrer_tilskudd", objekt=sak, naa=naa, innhold=innhold
        )
    return bilag
