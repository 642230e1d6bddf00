"""Register that the state has cut a grant: what is not paid is never owed, and what is paid goes back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regnskap import Saldo, avkortet, avkorting, skyldig_stat
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Overforing
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.aapne_sak import aapne_sak
from alis.services.regnskap.bokfor import AnnetInnhold
from alis.services.regnskap.bokfor_hver import Tilskuddsgrunn, bokfor_hver
from alis.services.regnskap.fortell_om_gjeld import fortell_om_gjeld
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.regnskap.registrer_tilskudd import VedtakFrem
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse

NULL = Belop.null()


class MerEnnInnvilget(Exception):
    """A grant cannot be cut by more than it is. Carries the element, and what is left of it."""

    def __init__(self, element: Element, rest: Belop) -> None:
        super().__init__(f"{element} {rest}")
        self.element, self.rest = element, rest


@transaction.atomic
def avkort_tilskudd(
    *,
    aktor: Aktor,
    sak_id: UUID,
    tilskuddsperiode: str,
    belop_per_element: Mapping[Element, Belop],
    vedtaksdato: date,
    nokkel: str,
    naa: datetime | None = None,
) -> None:
    """`belop_per_element` is how much less. The same cut again adds nothing.

    Raises `ManglerRettighet`, `FinnesIkke`, `UkjentSatssett`, `VedtakFrem`, `MerEnnInnvilget`, and `AnnetInnhold` where the
    key was used for another cut.
    """
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, tilskuddsperiode=tilskuddsperiode, naa=naa)
    if vedtaksdato > lokal_dato(naa):
        raise VedtakFrem
    if _is_booked(sak, nokkel, belop_per_element, vedtaksdato):
        return
    for_betaling, tilbake = _divided(sak, tilskuddsperiode, belop_per_element)
    grunn = Tilskuddsgrunn(
        sak=sak, tilskuddsperiode=tilskuddsperiode, dato=vedtaksdato, nokkel=f"avkortet:{nokkel}:for"
    )
    bokfor_hver(avkortet, for_betaling, grunn=grunn, av=aktor.person_id, naa=naa)
    etter = replace(grunn, nokkel=f"avkortet:{nokkel}:etter")
    bokfor_hver(skyldig_stat, tilbake, grunn=etter, av=aktor.person_id, naa=naa)
    innhold = {
        "belop": sum(belop.ore for belop in belop_per_element.values()),
        "tilbake": sum(belop.ore for belop in tilbake.values()),
        "dato": vedtaksdato,
    }
    skriv_sakshendelse(aktor=aktor, sak=sak, handling="avkort_tilskudd", objekt=sak, naa=naa, innhold=innhold)
    if any(tilbake.values()):
        fortell_om_gjeld(aktor=aktor, sak=sak, tilskuddsperiode=tilskuddsperiode, nokkel=nokkel, naa=naa)


def _is_booked(sak: AlisSak, nokkel: str, belop: Mapping[Element, Belop], dato: date) -> bool:
    bokfort = (
        Overforing.objects.filter(bilag__sak=sak, bilag__nokkel__startswith=f"avkortet:{nokkel}:")
        .order_by()
        .values_list("element", "bilag__dato")
        .annotate(sum=Sum("belop"))
    )
    staende = {(Element(element), dagen): Belop(ore) for element, dagen, ore in bokfort}
    if staende and staende != {(element, dato): ett for element, ett in belop.items() if ett}:
        raise AnnetInnhold(nokkel)
    return bool(staende)


def _divided(
    sak: AlisSak, tilskuddsperiode: str, belop: Mapping[Element, Belop]
) -> tuple[dict[Element, Belop], dict[Element, Belop]]:
    """What the state has not paid yet and never will, and what it has paid and shall have back."""
    deler = {
        element: avkorting(
            belop=mindre, ikke_mottatt=_room(sak, tilskuddsperiode, element, mindre).ikke_mottatt
        )
        for element, mindre in belop.items()
    }
    return {e: del_[0] for e, del_ in deler.items()}, {e: del_[1] for e, del_ in deler.items()}


def _room(sak: AlisSak, tilskuddsperiode: str, element: Element, belop: Belop) -> Saldo:
    saldoer = les_saldo(saker=[sak.pk], tilskuddsperiode=tilskuddsperiode)
    nokkel = Saldonokkel(sak_id=sak.pk, tilskuddsperiode=tilskuddsperiode, element=element)
    saldo = saldoer.get(nokkel, Saldo())
    if belop > saldo.innvilget:
        raise MerEnnInnvilget(element, saldo.innvilget)
    return saldo
