"""The terms of a veilederavtale: how much, where, what it costs, and how it ends.

No template of any authority has been found. The terms are those that the field names, and our own choices are marked so.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop, add_months
from alis.domain.verdier.tall import rund

TIMER_I_ARET = 42
"""Four hours a month for ten and a half months."""


class Lonnsform(StrEnum):
    """How the supervisor is paid; kommune and supervisor decide it between them."""

    FAKTURA = "faktura"
    LONN = "lonn"
    INNGAR_I_STILLINGEN = "inngar_i_stillingen"


class Fakturering(StrEnum):
    """How often the attested hours are invoiced or paid."""

    MANEDLIG = "manedlig"
    KVARTALSVIS = "kvartalsvis"
    HALVARLIG = "halvarlig"
    ARLIG = "arlig"


class Moteform(StrEnum):
    FYSISK = "fysisk"
    DIGITALT = "digitalt"
    BEGGE = "begge"


@dataclass(frozen=True, kw_only=True)
class Veiledervilkar:
    """Hours are a year's, in full or quarter hours; `timesats` is what an hour pays, supervision and preparation alike.

    `timesats` is None where supervision is part of the supervisor's own post; `varer_til` while no last day is agreed.
    """

    timer: Decimal
    forberedelse: Decimal
    moteform: Moteform
    sted: str
    lonnsform: Lonnsform
    timesats: Belop | None
    fakturering: Fakturering
    oppsigelse_maneder: int
    varer_til: date | None
    annet: str

    @property
    def timer_i_alt(self) -> Decimal:
        return self.timer + self.forberedelse


@regel(
    kilde="spesialistforskriften/2-veiledning",
    oppfylt=_("{timer} timer i året er nok: forskriften regner med 42 timer i full stilling."),
    ikke_oppfylt=_(
        "{timer} timer i året er mindre enn de 42 timene forskriften regner med i full stilling. "
        "Det kan være riktig i deltid, eller når flere veiledere deler. Se etter at legen får nok i alt."
    ),
)
def nok_veiledning(*, timer: Fraction) -> Utfall:
    """Whether the hours are those of a full post. Fewer is a thing to look at, not a fault."""
    return Utfall.OPPFYLT if timer >= TIMER_I_ARET else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/veilederhonorar",
    beregnet=_("{timer} timer × {timesats} = {verdi} i året, når alle timene blir holdt."),
    uavklart=_("Honoraret er ikke avtalt som timesats, så det kan ikke regnes ut her."),
)
def arshonorar(*, timer: Fraction, timesats: Belop | None) -> Belop | None:
    """What a whole year costs, rounded half up to whole øre once."""
    return None if timesats is None else Belop(rund(timer * timesats.ore, 1))


@regel(
    kilde="valg/veileder-over-taket",
    oppfylt=_("Honoraret på {honorar} er innenfor taket for tilskudd til veiledning, {tak}."),
    ikke_oppfylt=_(
        "Honoraret på {honorar} er over taket for tilskudd til veiledning, {tak}. Resten betaler kommunen selv."
    ),
    uavklart=_("Vi vet ikke om tilskuddet dekker honoraret, fordi honoraret eller taket ikke er kjent."),
)
def honorar_innenfor_tak(*, honorar: Belop | None, tak: Belop | None) -> Utfall:
    """`tak` is the greatest grant a year for supervision of this ALIS."""
    if honorar is None or tak is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if honorar <= tak else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/veileder-oppsigelse",
    beregnet=_("Sagt opp {sagt_opp} med {maneder} måneders frist. Siste dag er {verdi}."),
)
def siste_dag_etter_oppsigelse(*, sagt_opp: date, maneder: int) -> date:
    """The last day of the agreement when it is ended on the day `sagt_opp`."""
    return add_months(sagt_opp, maneder)


@regel(
    kilde="valg/frist-veilederavtale",
    beregnet=_("Veilederavtalen skal gjelde fra {verdi}. Timer før den er signert, er ikke avtalt."),
)
def frist_for_veiledersignatur(*, gjelder_fra: date) -> date:
    """The last day to sign before hours are given that nothing is agreed about."""
    return gjelder_fra


@regel(
    kilde="valg/frist-veilederavtale",
    beregnet=_("Veilederavtalen varer til og med {verdi}. Avklar hvem som veileder legen etter det."),
)
def veilederavtalens_slutt(*, siste_dag: date) -> date:
    """The agreed last day, by which the doctor must have a supervisor for the time after."""
    return siste_dag
