"""From the tables of the books to the values of the law, and back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from alis.domain import regnskap
from alis.domain.avtale import Element
from alis.domain.regnskap import Bilagsart, Konto, Kontosum, Saldo
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Bilag, Overforing
from alis.records.utdanning.queries import saker_for


def bilag_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Bilag]:
    """The vouchers of the cases that the actor may see, without joins. The right to see them is the service's to check."""
    return Bilag.objects.filter(sak__in=saker_for(aktor, dag=dag))


def som_saldo(rader: Iterable[Any]) -> Saldo:
    """The accounts of one or more cases, periods and elements, summed: `Kontosaldo`, or rows with its columns."""
    summer: dict[Konto, Kontosum] = {}
    for rad in rader:
        konto = Konto(rad.konto)
        kontosum = Kontosum(debet=Belop(rad.debet), kredit=Belop(rad.kredit))
        summer[konto] = summer.get(konto, Kontosum()) + kontosum
    return Saldo(kontoer=summer)


def som_bilag(rad: Bilag) -> regnskap.Bilag:
    """The voucher as it was booked, with its transfers."""
    return regnskap.Bilag(
        art=Bilagsart(rad.art),
        sak_id=rad.sak_id,
        tilskuddsperiode=rad.tilskuddsperiode,
        dato=rad.dato,
        nokkel=rad.nokkel,
        overforinger=tuple(som_overforing(linje) for linje in rad.overforinger.all()),
        objekt_type=rad.objekt_type,
        objekt_id=rad.objekt_id,
        grunnlag=rad.grunnlag,
    )


def som_overforing(rad: Overforing) -> regnskap.Overforing:
    return regnskap.Overforing(
        debet=Konto(rad.debet), kredit=Konto(rad.kredit), belop=Belop(rad.belop), element=Element(rad.element)
    )
