"""The payment file by the standard's own schema, which comes with the package sepaxml and is not ours to keep."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from io import BytesIO

import pytest
from xmlschema import XMLSchema, XMLSchemaValidationError

from alis.domain.verdier import Belop
from alis.integrations.betaling import Betaling, Betalingsoppdrag, skriv_pain001

GRUNNLAG = Betaling(
    referanse="ALIS-1848-2026-1-1",
    mottaker="Ingrid Haukland",
    konto="86011117947",
    belop=Belop(350_000),
    melding="Refusjonskrav 1848-6D9B97-1",
)


@cache
def skjema() -> XMLSchema:
    return XMLSchema(str(files("sepaxml") / "schemas" / "pain.001.001.09.xsd"))


def fil(betalinger: Iterable[Betaling]) -> bytes:
    return skriv_pain001(
        Betalingsoppdrag(
            melding_id="ALIS-1848-2026-1",
            laget_at=datetime(2026, 11, 26, 9, 30, tzinfo=UTC),
            betalingsdag=date(2026, 11, 30),
            betaler="Steigen kommune",
            betaler_orgnr="962299385",
            fra_konto="15064312348",
            betalinger=tuple(betalinger),
        )
    )


BETALINGER: dict[str, tuple[Betaling, ...]] = {
    "én": (GRUNNLAG,),
    "én øre": (replace(GRUNNLAG, belop=Belop(1)),),
    "fem hundre": tuple(
        replace(GRUNNLAG, referanse=f"ALIS-1848-2026-1-{nummer}", belop=Belop(nummer))
        for nummer in range(1, 501)
    ),
    "samiske bokstaver": (replace(GRUNNLAG, mottaker="Áilu Čáhppesjávri Ŋuorttanášši"),),
    "langt navn": (replace(GRUNNLAG, mottaker="Å" * 400),),
    "lang melding": (replace(GRUNNLAG, melding="ø" * 4000),),
    "tegn som XML ikke kan ha": (replace(GRUNNLAG, mottaker="Kari\x00\x0b Nordmann <&>", melding="\x1b]]>"),),
    "stort beløp": (replace(GRUNNLAG, belop=Belop(99_999_999_999)),),
}


@pytest.mark.parametrize("betalinger", BETALINGER.values(), ids=BETALINGER)
def test_the_file_is_what_the_standard_says(betalinger: tuple[Betaling, ...]) -> None:
    skjema().validate(BytesIO(fil(betalinger)))


def test_the_schema_refuses_a_file_with_an_element_out_of_its_place() -> None:
    ombyttet = fil([GRUNNLAG]).replace(b"EndToEndId", b"InstrPrty")
    with pytest.raises(XMLSchemaValidationError):
        skjema().validate(BytesIO(ombyttet))
