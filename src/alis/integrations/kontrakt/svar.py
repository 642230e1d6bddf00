"""Values of the law as the contracts write them."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from alis.domain.avtale import Varighet
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop, Periode


def belop_ut(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore


def brok_ut(brok: Fraction | None) -> str | None:
    """`a/b` in lowest terms, or `a`."""
    return None if brok is None else str(brok)


def dato_ut(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def fulltid_ut(varighet: Varighet) -> dict[str, Any]:
    return {
        "siste_dag": dato_ut(varighet.siste_dag),
        "brukt_dager": brok_ut(varighet.brukt_dager),
        "budsjett_dager": varighet.budsjett_dager,
    }


def utregning_ut(vurderinger: Iterable[Vurdering[object]]) -> list[dict[str, Any]]:
    """The steps of a calculation, for a reader who wants to redo it."""
    return [
        {
            "regel": vurdering.regel,
            "kilde": vurdering.kilde,
            "kilder": list(vurdering.kilder),
            "tekst": vurdering.begrunnelse,
            "verdi": _verdi_ut(vurdering.verdi),
        }
        for vurdering in vurderinger
    ]


def vilkar_ut(vurderinger: Iterable[Vurdering[object]]) -> list[dict[str, Any]]:
    return [
        {
            "regel": vurdering.regel,
            "kilde": vurdering.kilde,
            "kilder": list(vurdering.kilder),
            "utfall": str(vurdering.utfall),
            "begrunnelse": vurdering.begrunnelse,
        }
        for vurdering in vurderinger
    ]


def _verdi_ut(verdi: object) -> str | None:
    match verdi:
        case None:
            return None
        case Belop():
            return str(verdi.ore)
        case date():
            return verdi.isoformat()
        case tuple():
            return ", ".join(str(_verdi_ut(ledd)) for ledd in verdi)
        case Periode():
            return f"{verdi.fom}/{verdi.tom or '..'}"
        case _:
            return str(verdi)
