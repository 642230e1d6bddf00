"""A service in a hospital: what is logged of it, its course days, its goals, and the days by which each does her part (003)."""

from datetime import date, timedelta
from enum import StrEnum

from alis.domain.plassering.behov import MANEDER
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import whole_months
from alis.domain.verdier.periode import Periode

KURSDAGER = 5
"""In six months of service (003 pkt. 6)."""
MELLOM_KONTAKT = timedelta(days=60)
BEKREFT_INNEN = timedelta(days=14)
MOTES_INNEN = timedelta(days=30)
SVARES_INNEN = timedelta(days=14)


class Kontaktmate(StrEnum):
    SAMTALE = "samtale"
    MOTE = "mote"
    EPOST = "epost"


class Kontakttema(StrEnum):
    """What was spoken of, from a list: nothing is written of the doctor."""

    LAERINGSMAL = "laeringsmal"
    VEILEDNING = "veiledning"
    KURS = "kurs"
    FORLENGELSE = "forlengelse"
    TILBAKE = "tilbake"
    PRAKTISK = "praktisk"


class Laeringsmal(StrEnum):
    """The two that the service is for (003 pkt. 4)."""

    SAMHANDLING = "ALM-055"
    SELEKTERTE_PASIENTER = "ALM-085"


def maneder_i(*perioder: Periode) -> int:
    """Whole months of each closed period, together."""
    return sum(whole_months(periode.fom, periode.last) for periode in perioder)


@regel(
    kilde=("003/6-4", "valg/kursdager-i-forhold"),
    beregnet=_("Tjenesten er på {maneder} måneder. Den gir inntil {verdi} kursdager."),
)
def kursdager_hoyst(*, maneder: int) -> int:
    """Whole days, five for six months and in proportion for others, upwards. The months of both parts together."""
    return -(-KURSDAGER * max(maneder, 1) // MANEDER)


@regel(
    kilde="003/6-4",
    oppfylt=_("{antall} av {hoyst} kursdager er ført når denne er med."),
    ikke_oppfylt=_("Alle {hoyst} kursdagene er ført, og denne ville bli nummer {antall}."),
)
def kursdagen_dekkes(*, antall: int, hoyst: int) -> Utfall:
    """Whether the hospital has said that it pays for this day too; `antall` counts it."""
    return Utfall.OPPFYLT if antall <= hoyst else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/5-12",
    oppfylt=_("Begge læringsmålene er dokumentert: ALM-055 og ALM-085."),
    ikke_oppfylt=_("{dokumentert} av 2 læringsmål er dokumentert."),
)
def malene_er_dokumentert(*, dokumentert: int) -> Utfall:
    """The hospital documents both in Kompetanseportalen, and says here that it is done."""
    return Utfall.OPPFYLT if dokumentert >= len(Laeringsmal) else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/4-5",
    oppfylt=_("Bekreftet tjeneste er {maneder} hele måneder. Anbefalingen er minst seks."),
    ikke_oppfylt=_(
        "Bekreftet tjeneste er {maneder} hele måneder, og anbefalingen er minst seks. Kommunen og legen vurderer om det er nok."
    ),
)
def tjenesten_er_lang_nok(*, maneder: int) -> Utfall:
    """Said, and no wall: six months are what is recommended."""
    return Utfall.OPPFYLT if maneder >= MANEDER else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("003/5-7", "valg/kontakt-i-tjenesten"),
    beregnet=_("Siste kontakt eller oppstart var {sist}. Ta kontakt igjen innen {verdi}."),
)
def kontaktfrist(*, sist: date) -> date:
    """The kommune keeps in touch while she is away; `sist` is the last contact, or the first day."""
    return sist + MELLOM_KONTAKT


@regel(
    kilde=("003/5-12", "valg/bekreft-tjenesten"),
    beregnet=_("Siste dag i tjenesten er {slutt}. Sykehuset bekrefter den innen {verdi}."),
)
def bekreftelsesfrist(*, slutt: date) -> date:
    """The hospital issues the documentation of the service that has been served."""
    return slutt + BEKREFT_INNEN


@regel(
    kilde=("003/6-7", "valg/svar-pa-forlengelse"),
    beregnet=_(
        "Forslaget kom {foreslatt}, og siste dag i tjenesten er {slutt}. Kommunen svarer innen {verdi}. Er forslaget ikke besvart "
        "når siste dag er over, faller det bort, og tjenesten slutter som planlagt."
    ),
)
def forlengelsesfrist(*, foreslatt: date, slutt: date) -> date:
    """The kommune is in the talk of it. After the last day there is nothing left to prolong."""
    return min(foreslatt + SVARES_INNEN, slutt)


@regel(
    kilde="valg/mote-etter-tjenesten",
    beregnet=_("Tjenesten ble ferdig {slutt}. Møt legen igjen innen {verdi}."),
)
def motefrist(*, slutt: date) -> date:
    """She is back: the kommune and the doctor meet."""
    return slutt + MOTES_INNEN
