"""Register what the kommune has paid a doctor in advance: its own risk until approved claims cover it."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regnskap import Post, forskudd
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.services.regnskap.aapne_sak import aapne_sak
from alis.services.regnskap.bokfor import bokfor
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class TomtForskudd(Exception):
    """An advance is more than nothing."""


class ForskuddFrem(Exception):
    """An advance cannot have been paid on a day that has not come."""


@transaction.atomic
def registrer_forskudd(
    *,
    aktor: Aktor,
    sak_id: UUID,
    forskudd_id: UUID,
    tilskuddsperiode: str,
    element: Element,
    belop: Belop,
    dato: date,
    naa: datetime | None = None,
) -> UUID:
    """Return the voucher. `forskudd_id` is made with the form, so that the same form sent twice is one advance.

    Raises `ManglerRettighet`, `FinnesIkke`, `UkjentSatssett`, `TomtForskudd`, `ForskuddFrem`, and `AnnetInnhold` where the
    form was sent before with another content.
    """
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, tilskuddsperiode=tilskuddsperiode, naa=naa)
    _check(belop=belop, dato=dato, idag=lokal_dato(naa))
    kjent = sak.bilag.filter(objekt_id=forskudd_id).exists()
    post = Post(
        sak_id=sak.pk,
        tilskuddsperiode=tilskuddsperiode,
        element=element,
        belop=belop,
        dato=dato,
        nokkel=f"forskudd:{forskudd_id}",
        objekt_type="Forskudd",
        objekt_id=forskudd_id,
    )
    bilag_id = bokfor(bilag=forskudd(post), kommunenummer=sak.kommune_id, bokfort_av=aktor.person_id, naa=naa)
    if not kjent:
        innhold = {"bilag": bilag_id, "element": element, "belop": belop.ore, "dato": dato}
        skriv_sakshendelse(
            aktor=aktor, sak=sak, handling="registrer_forskudd", objekt=sak, naa=naa, innhold=innhold
        )
    return bilag_id


def _check(*, belop: Belop, dato: date, idag: date) -> None:
    if belop <= Belop.null():
        raise TomtForskudd
    if dato > idag:
        raise ForskuddFrem
