"""The words of a notice, with its own dates in them, in the language that is active."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from alis.domain.frist import FRISTSLAG, Fristslag
from alis.domain.regel.fremstilling import Fremstilling
from alis.domain.tilgang import Rolle
from alis.domain.varsel import VARSELMALER, Varselmal


@dataclass(frozen=True, kw_only=True)
class Varselord:
    """`kilde` is the place in the sources that a deadline rests on; empty for other notices."""

    tittel: str
    melding: str
    kilde: str


def varselord(*, mal: Varselmal, innhold: Mapping[str, Any], rolle: Rolle) -> Varselord:
    """As it is said to one in the role."""
    tekst = VARSELMALER[mal]
    slag = FRISTSLAG[Fristslag(innhold["slag"])] if "slag" in innhold else None
    felter = {
        "dato": _day(innhold, "dato"),
        "siste": _day(innhold, "siste"),
        "tittel": gettext(slag.tittel) if slag else "",
    }
    hennes = {Rolle.ALIS: tekst.til_alis, Rolle.ALIS_KONTAKT: tekst.til_foretaket}.get(rolle)
    return Varselord(
        tittel=gettext(tekst.tittel),
        melding=Fremstilling(gettext).fyll(hennes or tekst.melding, felter),
        kilde=innhold.get("kilde", ""),
    )


def _day(innhold: Mapping[str, Any], felt: str) -> date | None:
    return date.fromisoformat(innhold[felt]) if innhold.get(felt) else None
