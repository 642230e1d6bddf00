"""The agreement between a trust and a kommune: who the parties are, how it stands on a day, and its own days (003 pkt. 7)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.flyt import Avtalestatus
from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier.periode import Periode, add_months

ETT_AR = 12
"""Months."""


class Foretakspart(StrEnum):
    """The kommune first, as on the paper."""

    KOMMUNE = "kommune"
    FORETAK = "foretak"


class Deltaker(StrEnum):
    """Who took part in a yearly review: what they are, never who."""

    KOORDINATOR = "koordinator"
    KOMMUNENS_LEDELSE = "kommunens_ledelse"
    KOMMUNEOVERLEGE = "kommuneoverlege"
    ALIS_KONTAKT = "alis_kontakt"
    FORETAKETS_LEDELSE = "foretakets_ledelse"
    AVDELING = "avdeling"
    ALIS = "alis"
    ALIS_KONTOR = "alis_kontor"


class Foretaksstand(StrEnum):
    """How it is between a kommune and a trust on a day."""

    INGEN = "ingen"
    UTKAST = "utkast"
    SENDT = "sendt"
    I_KRAFT = "i_kraft"
    OPPSAGT = "oppsagt"
    UTLOPT = "utlopt"


HAR_GJELDT = (Avtalestatus.I_KRAFT, Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET)
"""A version in one of these has held since its first day, and holds to its last."""

UNDER_ARBEID = {Avtalestatus.KLADD: Foretaksstand.UTKAST, Avtalestatus.SENDT: Foretaksstand.SENDT}


@dataclass(frozen=True, kw_only=True)
class Avtaletid:
    """A version's state and days. `sagt_opp`: its last day is the end of a period of notice."""

    status: Avtalestatus
    gjelder_fra: date | None = None
    siste_dag: date | None = None
    sagt_opp: bool = False

    def gjelder(self, dag: date) -> bool:
        if self.status not in HAR_GJELDT or self.gjelder_fra is None:
            return False
        return dag in Periode(self.gjelder_fra, self.siste_dag)


def foretaksstand(versjoner: tuple[Avtaletid, ...], *, dag: date) -> Foretaksstand:
    """What holds counts before what is being written, and a version without notice before one with."""
    gjeldende = [versjon for versjon in versjoner if versjon.gjelder(dag)]
    if gjeldende:
        alle_oppsagt = all(versjon.sagt_opp for versjon in gjeldende)
        return Foretaksstand.OPPSAGT if alle_oppsagt else Foretaksstand.I_KRAFT
    for versjon in versjoner:
        if versjon.status in UNDER_ARBEID:
            return UNDER_ARBEID[versjon.status]
    har_hatt = any(versjon.status in HAR_GJELDT for versjon in versjoner)
    return Foretaksstand.UTLOPT if har_hatt else Foretaksstand.INGEN


@regel(
    kilde=("003/7-2", "hol/6-5"),
    beregnet=_("Avtalen ble sagt opp {sagt_opp}. Oppsigelsestiden er ett år, så siste dag er {verdi}."),
)
def foretaksavtalens_siste_dag(*, sagt_opp: date) -> date:
    """The same day a year on; notice on the leap day ends on the last of February."""
    return add_months(sagt_opp, ETT_AR)


@regel(
    kilde="003/7-3",
    beregnet=_("Den oppsagte avtalen gjelder til og med {verdi}. Innen da skal en ny være signert."),
)
def ny_foretaksavtale_innen(*, siste_dag: date) -> date:
    """The parties are bound to have a new agreement before the one under notice runs out."""
    return siste_dag


@regel(
    kilde=("003/7-4", "valg/gjennomgang-ett-ar"),
    beregnet=_("Avtalen gjennomgås hvert år. Ett år etter {forrige} er {verdi}."),
)
def neste_gjennomgang(*, forrige: date) -> date:
    """`forrige` is the day of the last review, or before the first the day the agreement came into force."""
    return add_months(forrige, ETT_AR)
