"""Book the frame that the rules give each case in each grant period: once, and again by the difference when facts change."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regnskap import Bilag, Bilagsart, Saldo, ramme
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag as Bilagsrad
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap import bokfor, les_saldo
from alis.services.regnskap.les_saldo import Saldonokkel
from alis.services.tilskudd.beregn_for_sak import Saksberegning, beregn_for_sak
from alis.services.tilskudd.lag_tilskuddssak import signert_linje
from alis.services.tilskudd.list_tilskuddsperioder import list_tilskuddsperioder
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde

OM_GANGEN = 500
"""How many cases are held in memory at once."""

Saldoer = Mapping[Saldonokkel, Saldo]


def bokfor_rammer(*, naa: datetime | None = None) -> int:
    """The whole nation; return how many vouchers were booked. Idempotent, and safe beside another that does the same.

    The cases are looked through first; each whose frame has moved is then computed again, locked.
    """
    naa = naa or timezone.now()
    saker = list(AlisSak.objects.order_by("pk").values_list("pk", flat=True))
    grupper = (saker[begynner : begynner + OM_GANGEN] for begynner in range(0, len(saker), OM_GANGEN))
    flyttet = [sak_id for gruppe in grupper for sak_id in _moved(gruppe, lokal_dato(naa))]
    return sum(bokfor_ramme(sak_id=sak_id, naa=naa) for sak_id in flyttet)


@transaction.atomic
def bokfor_ramme(*, sak_id: UUID, naa: datetime) -> int:
    """One case, locked; return how many vouchers were booked. For an act that needs the frame in the books now."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(pk=sak_id).first()
    sak, saldoer = next(_read([sak_id]))
    manglende = list(_missing(sak, saldoer, lokal_dato(naa)))
    for bilag in manglende:
        bokfor(bilag=bilag, kommunenummer=sak.kommune.kommunenummer, bokfort_av=None, naa=naa)
    return len(manglende)


def _moved(saker: Sequence[UUID], idag: date) -> list[UUID]:
    return [sak.sak_id for sak, saldoer in _read(saker) if any(_missing(sak, saldoer, idag))]


def _read(saker: Sequence[UUID]) -> Iterator[tuple[Saksbilde, Saldoer]]:
    saldoer = les_saldo(saker=saker)
    for sak in les_saker(aktor=None, saker=AlisSak.objects.filter(pk__in=saker)):
        yield sak, {nokkel: saldo for nokkel, saldo in saldoer.items() if nokkel.sak_id == sak.sak_id}


def _missing(sak: Saksbilde, saldoer: Saldoer, idag: date) -> Iterator[Bilag]:
    """The vouchers that bring the books to what the rules give now; none for a case where nothing was ever signed."""
    if not sak.stillinger or not (signert_linje(sak.versjoner) or saldoer):
        return
    for periode in list_tilskuddsperioder(sak=sak, idag=idag):
        bokfort = {
            nokkel.element: saldo.ramme
            for nokkel, saldo in saldoer.items()
            if nokkel.tilskuddsperiode == periode.satssett
        }
        beregnet = beregn_for_sak(sak=sak, idag=idag, satssett=periode.satssett)
        bilag = ramme(
            sak_id=sak.sak_id,
            tilskuddsperiode=periode.satssett,
            dato=idag,
            nokkel=f"ramme:{sak.sak_id}:{periode.satssett}:{_next(sak.sak_id, periode.satssett, bokfort)}",
            bokfort=bokfort,
            regnet=_frame(beregnet, bokfort),
            grunnlag=_ground(beregnet),
        )
        if bilag is not None:
            yield bilag


def _frame(beregnet: Saksberegning, bokfort: Mapping[Element, Belop]) -> dict[Element, Belop]:
    """What is not known does not move what is booked."""
    return {
        rad.element: bokfort.get(rad.element, Belop.null()) if rad.tilskudd is None else rad.tilskudd
        for rad in beregnet.beregning.elementer
    }


def _next(sak_id: UUID, tilskuddsperiode: str, bokfort: Mapping[Element, Belop]) -> int:
    """The number of the frame's next voucher: counted only where there can be one already."""
    if not bokfort:
        return 1
    tidligere = Bilagsrad.objects.filter(sak=sak_id, tilskuddsperiode=tilskuddsperiode, art=Bilagsart.RAMME)
    return tidligere.count() + 1


def _ground(beregnet: Saksberegning) -> dict[str, object]:
    """Rates, and each element's reasons, as they were known then."""
    return {
        "satssett": beregnet.satssett.navn,
        "status": beregnet.satssett.status.value,
        "rett": beregnet.beregning.rett_til_tilskudd.value,
        "elementer": {
            rad.element.value: [
                {"regel": steg.regel, "kilder": list(steg.kilder), "begrunnelse": steg.begrunnelse}
                for steg in rad.utregning
            ]
            for rad in beregnet.beregning.elementer
        },
    }
