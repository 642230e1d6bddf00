"""Facts of a made-up course, and the bars and lanes they become."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from alis.domain.parter import Stillingstype
from alis.services.utdanning import Stillingsbilde
from alis.web.sak.tidslinje.lop import Femarskurve, Lop
from alis.web.sak.tidslinje.stolpe import Spor, Stolpe

IDAG = date(2026, 11, 21)


def stolpe(fom: date, tom: date, **endret: Any) -> Stolpe:
    felter: dict[str, Any] = {
        "id": f"s-{fom}",
        "fom": fom,
        "tom": tom,
        "tekst": "v1",
        "navn": "Avtale versjon 1",
        "rad": "Versjon 1",
        "klasse": "gjort",
        "klasse_plan": "plan",
    }
    return Stolpe(**felter | endret)


def stilling(fom: date, tom: date | None, prosent: str = "100", nummer: int = 1) -> Stillingsbilde:
    return Stillingsbilde(
        id=UUID(int=nummer),
        type=Stillingstype.FASTLEGE,
        prosent=Decimal(prosent),
        fom=fom,
        tom=tom,
        vikariat_fom=None,
        vikariat_tom=None,
    )


def kurve(slutt: date | None = date(2029, 6, 30)) -> Femarskurve:
    return Femarskurve(
        punkter=((date(2024, 6, 30), Fraction(0)), (date(2029, 6, 30), Fraction(1))),
        slutt=slutt,
        tekst="2,4 av 5 år",
        korttekst="2,4 år",
        sluttekst="Brukt opp 30. juni 2029",
        navn="Så mye er brukt",
        rad="2,4 av 5 år er brukt",
    )


def lop(*stolper: Stolpe, nokkel: str = "avtale", femar: Femarskurve | None = None) -> Lop:
    return Lop(idag=IDAG, spor=(Spor(nokkel=nokkel, navn="Avtale", stolper=stolper),), femar=femar)
