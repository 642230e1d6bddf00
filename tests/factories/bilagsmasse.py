"""Vouchers by the thousand, straight into the tables: the balances are kept by the database's triggers alone."""

from collections.abc import Iterator

from django.db import transaction

from alis.domain import regnskap as lov
from alis.records.regnskap.bilagshash import bilagshash
from alis.records.regnskap.models import Bilag, Overforing
from factories.regnskap import NAA


def skriv_bilag(bilag: list[lov.Bilag], kommunenummer: str) -> None:
    """As `bokfor` writes them, many in one statement. A voucher that turns another around stands in the same batch."""
    rader = {
        ett.nokkel: Bilag(
            kommune_id=kommunenummer,
            sak_id=ett.sak_id,
            tilskuddsperiode=ett.tilskuddsperiode,
            art=ett.art.value,
            dato=ett.dato,
            nokkel=ett.nokkel,
            antall=len(ett.overforinger),
            objekt_type=ett.objekt_type,
            objekt_id=ett.objekt_id,
            grunnlag=dict(ett.grunnlag),
            sha256=bilagshash(ett),
            bokfort_at=NAA,
        )
        for ett in bilag
    }
    for nokkel, rad in rader.items():
        if rad.art == lov.Bilagsart.OMGJORT.value:
            rad.omgjor_id = rader[nokkel.removeprefix("omgjort:")].pk
    with transaction.atomic():
        Bilag.objects.bulk_create(rader.values())
        Overforing.objects.bulk_create(_rows(bilag, rader))


def _rows(bilag: list[lov.Bilag], rader: dict[str, Bilag]) -> Iterator[Overforing]:
    for ett in bilag:
        for linje, rad in enumerate(ett.overforinger, start=1):
            yield Overforing(
                bilag=rader[ett.nokkel],
                linje=linje,
                debet=rad.debet.value,
                kredit=rad.kredit.value,
                belop=rad.belop.ore,
                element=rad.element.value,
            )
