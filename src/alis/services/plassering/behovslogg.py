"""What has been done with a need, as its page tells it: who, when, and from what to what."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from alis.domain.plassering.tjeneste import Laeringsmal

Verdi = date | int | Decimal | Laeringsmal | tuple[str, ...]


class Behovssteg(StrEnum):
    """Each is the name of its act in the journal. What follows from another act in the list is not told twice, and the log of
    contact and the course days stand with the service.
    """

    MELDT = "meld_behov"
    REGISTRERT = "registrer_behov"
    ENDRET = "endre_behov"
    PRIORITERT = "prioriter_behov"
    FLETTET = "flett_rekkefolgen"
    FULGTE_SAKEN = "flytt_sak_til_ny_kommune"
    SPURT = "sporr_paa_nytt"
    TILBUDT = "send_plasstilbud"
    GODTATT = "godta_plasstilbud"
    AVSLATT = "avsla_plasstilbud"
    UTLOPT = "lop_ut_plasstilbud"
    TRUKKET = "trekk_plasstilbud"
    BORTE_MED_BEHOVET = "gi_fra_seg_plasstilbud"
    FALT_MED_ENDRINGEN = "la_plasstilbud_falle"
    KONTRAKT = "registrer_kontrakt"
    BEGYNT = "begynn_tjeneste"
    FORLENGELSE_FORESLATT = "foresla_forlengelse"
    FORLENGELSE_GODTATT = "godta_forlengelse"
    FORLENGELSE_AVSLATT = "avsla_forlengelse"
    FORLENGELSE_TRUKKET = "trekk_forlengelse"
    FORLENGELSE_UTLOPT = "lop_ut_forlengelse"
    AVSLUTTET = "avslutt_tjeneste"
    SISTE_DAG_RETTET = "rett_siste_dag"
    BEKREFTET = "bekreft_tjeneste"
    MAL_DOKUMENTERT = "dokumenter_laeringsmal"
    MAL_STROKET = "stryk_laeringsmal"
    DAGER_FORT = "for_institusjonsperiode"
    BEGYNT_I_INSTITUSJONEN = "begynn_institusjonstjeneste"
    FULLFORT = "fullfor_behov"
    FALT_BORT = "meld_bortfall"
    FORLOT_KOEN = "forlat_koen"
    AVBRUTT = "avbryt_behov"


class Behovsfelt(StrEnum):
    TIDLIGST = "tidligst"
    ONSKET_FOM = "onsket_fom"
    DELER = "deler"
    SAMME_AVDELING = "samme_avdeling"
    MAKS_AVVIK = "maks_avvik"
    STEDER = "steder"
    GODTAR_ANDRE = "godtar_andre"
    NUMMER = "nummer"
    KONTRAKTDAG = "kontraktdag"
    FORSTE_DAG = "forste_dag"
    SISTE_DAG = "siste_dag"
    PROSENT = "prosent"
    LAERINGSMAL = "laeringsmal"


@dataclass(frozen=True, kw_only=True)
class Endring:
    """`fra` is None where nothing stood there before."""

    felt: Behovsfelt
    fra: Verdi | None
    til: Verdi


@dataclass(frozen=True, kw_only=True)
class Steg:
    """`hvem` is empty where the calendar did it; `om` is the department, and `del_nr` the part of the service, where it is about
    one. `var_godtatt`: she had said yes to the offer before it ended.
    """

    hva: Behovssteg
    at: datetime
    hvem: str
    om: str = ""
    del_nr: int | None = None
    var_godtatt: bool = False
    endret: tuple[Endring, ...] = ()
