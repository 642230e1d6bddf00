"""What is wrong with a cell, so that a page can say it in words."""

from dataclasses import dataclass
from enum import StrEnum


class Felt(StrEnum):
    """The columns of the table, in the order of the workbook."""

    NUMMER = "nummer"
    AVTALEAR = "avtalear"
    ELEMENT = "element"
    BESKRIVELSE = "beskrivelse"
    TIMER = "timer"
    TIMESATS = "timesats"
    BELOP = "belop"


class Feilgrunn(StrEnum):
    MANGLER = "mangler"
    IKKE_TALL = "ikke_tall"
    NEGATIV = "negativ"
    FOR_STOR = "for_stor"
    FOR_MANGE_DESIMALER = "for_mange_desimaler"
    IKKE_HELTALL = "ikke_heltall"
    UTENFOR_AVTALEN = "utenfor_avtalen"
    BRUKT_FOR = "brukt_for"
    UKJENT_ELEMENT = "ukjent_element"
    FOR_LANG = "for_lang"
    STYRETEGN = "styretegn"
    BADE_TIMER_OG_BELOP = "bade_timer_og_belop"
    VERKEN_TIMER_ELLER_BELOP = "verken_timer_eller_belop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cellefeil:
    """`rad` as the spreadsheet counts; `kolonne` its letter, empty where the table has no such column. `verdi` is what
    stands there, cut short; `tillatt` the greatest number there may be, or the row
    that is in the way."""

    ark: str
    rad: int
    kolonne: str
    felt: Felt
    grunn: Feilgrunn
    verdi: str = ""
    tillatt: int = 0
