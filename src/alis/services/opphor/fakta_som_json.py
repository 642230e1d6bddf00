"""The facts of an ending as they are kept with the claim, and read again when it is put right."""

from datetime import date
from typing import Any

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Engangsbelop, Opphorsfakta
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel
from alis.domain.verdier import Belop, Periode


def fakta_som_json(fakta: Opphorsfakta, *, kontonummer: str) -> dict[str, Any]:
    """Amounts in øre, days as ISO; what is not known is null."""
    engangs = fakta.engangsbelop
    return {
        "grunn": fakta.grunn.value,
        "siste_dag": fakta.siste_dag.isoformat(),
        "engangsbelop": engangs
        and {
            "fom": engangs.ar.fom.isoformat(),
            "tom": engangs.ar.last.isoformat(),
            "belop": _ore(engangs.belop),
            "avtalt": engangs.avtalt,
        },
        "bruk": [
            {"element": post.element.value, "utbetalt": _ore(post.utbetalt), "brukt": _ore(post.brukt)}
            for post in fakta.bruk
        ],
        "ubruktregel": fakta.ubruktregel.value,
        "begynner_aldri": fakta.begynner_aldri and fakta.begynner_aldri.isoformat(),
        "kontonummer": kontonummer,
    }


def les_fakta(lagret: dict[str, Any]) -> Opphorsfakta:
    engangs = lagret["engangsbelop"]
    return Opphorsfakta(
        grunn=Avslutningsgrunn(lagret["grunn"]),
        siste_dag=date.fromisoformat(lagret["siste_dag"]),
        engangsbelop=engangs
        and Engangsbelop(
            ar=Periode(date.fromisoformat(engangs["fom"]), date.fromisoformat(engangs["tom"])),
            belop=_belop(engangs["belop"]),
            avtalt=engangs["avtalt"],
        ),
        bruk=tuple(
            Elementbruk(
                element=Element(post["element"]),
                utbetalt=_belop(post["utbetalt"]),
                brukt=_belop(post["brukt"]),
            )
            for post in lagret["bruk"]
        ),
        ubruktregel=Ubruktregel(lagret["ubruktregel"]),
        begynner_aldri=_dag(lagret.get("begynner_aldri")),  # older claims are all of agreements that held
    )


def _ore(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore


def _dag(dag: str | None) -> date | None:
    return None if dag is None else date.fromisoformat(dag)


def _belop(ore: int | None) -> Belop | None:
    return None if ore is None else Belop(ore)
