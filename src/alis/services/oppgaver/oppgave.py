"""A task: what, for whom it is done, by when, and what is lost if it is not."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from alis.domain.verdier import Belop, Periode


class Oppgaveslag(StrEnum):
    """One for each rule that can give a task."""

    LAG_AVTALE = "lag_avtale"
    FULLFOR_AVTALE = "fullfor_avtale"
    RETT_AVVIST_AVTALE = "rett_avvist_avtale"
    REGISTRER_PAPIR = "registrer_papir"
    SIGNER_FOR_KOMMUNEN = "signer_for_kommunen"
    SIGNER_SOM_ALIS = "signer_som_alis"
    SVAR_FOR_KOMMUNEN = "svar_for_kommunen"
    SVAR_SOM_ALIS = "svar_som_alis"
    SIGNER_VEILEDERAVTALE = "signer_veilederavtale"
    SIGNER_SOM_VEILEDER = "signer_som_veileder"
    VELG_VEILEDER = "velg_veileder"
    SVAR_OM_VIKARBYRA = "svar_om_vikarbyra"
    SKRIV_SPESIALISERINGSSTART = "skriv_spesialiseringsstart"
    SKRIV_VIKARIATETS_DAGER = "skriv_vikariatets_dager"
    FORLENG_VIKARIATET = "forleng_vikariatet"
    RETT_STILLINGSSUM = "rett_stillingssum"
    RETT_DRIFTSFORM = "rett_driftsform"
    STILLING_SLUTTER = "stilling_slutter"
    AVTALE_SLUTTER = "avtale_slutter"
    FEM_AR_BRUKT = "fem_ar_brukt"
    SVAR_OM_AKTIVITETER = "svar_om_aktiviteter"
    AVSLUTT_AVTALE = "avslutt_avtale"
    AVSLUTT_VEILEDERAVTALE = "avslutt_veilederavtale"
    GODKJENN_KRAV = "godkjenn_krav"
    AVGJOR_KRAV = "avgjor_krav"
    BETAL_KRAV = "betal_krav"
    FOLG_KRAV = "folg_krav"
    FULLFOR_KRAV = "fullfor_krav"
    RETT_REFUSJON = "rett_refusjon"
    ATTESTER_REFUSJON = "attester_refusjon"
    GODKJENN_REFUSJON = "godkjenn_refusjon"
    RETT_EGENKOSTNAD = "rett_egenkostnad"
    GODKJENN_EGENKOSTNAD = "godkjenn_egenkostnad"
    SKRIV_KONTO = "skriv_konto"
    BEKREFT_KONTO = "bekreft_konto"
    BOKFOR_UBRUKT = "bokfor_ubrukt"
    BETAL_STATEN = "betal_staten"
    LAG_UTBETALING = "lag_utbetaling"
    GODKJENN_UTBETALING = "godkjenn_utbetaling"
    REGISTRER_BANKSVAR = "registrer_banksvar"
    SIGNER_VEILEDNING = "signer_veiledning"
    ATTESTER_VEILEDNING = "attester_veiledning"
    GODKJENN_VEILEDNING = "godkjenn_veiledning"
    GODKJENN_SATS = "godkjenn_sats"
    RETT_SATS = "rett_sats"
    GJOR_SOKNAD_KLAR = "gjor_soknad_klar"
    SEND_SOKNAD = "send_soknad"
    REGISTRER_SVAR_FRA_STATEN = "registrer_svar_fra_staten"
    LEVER_RAPPORT = "lever_rapport"
    GODKJENN_UTLYSNING = "godkjenn_utlysning"
    RETT_UTLYSNING = "rett_utlysning"
    SVAR_PAA_PLASSTILBUD = "svar_paa_plasstilbud"
    REGISTRER_BEHOV = "registrer_behov"
    TILBY_PLASS = "tilby_plass"
    MELD_BEHOV = "meld_behov"
    MELD_RESTEN = "meld_resten"
    SPOR_PA_NYTT = "spor_pa_nytt"
    LAG_ARBEIDSAVTALE = "lag_arbeidsavtale"
    TJENESTEN_BEGYNNER = "tjenesten_begynner"
    TA_IMOT_ALIS = "ta_imot_alis"
    SVAR_PA_FORLENGELSE = "svar_pa_forlengelse"
    HOLD_KONTAKT = "hold_kontakt"
    MOT_LEGEN = "mot_legen"
    FLYTT_FRAVARET = "flytt_fravaret"
    BEKREFT_TJENESTEN = "bekreft_tjenesten"
    DOKUMENTER_MALENE = "dokumenter_malene"
    FOR_INSTITUSJONSPERIODE = "for_institusjonsperiode"
    FULLFOR_INSTITUSJONSTJENESTE = "fullfor_institusjonstjeneste"
    FOR_TJENESTEFRAVAR = "for_tjenestefravar"
    RETT_TJENESTEFRAVAR = "rett_tjenestefravar"
    FJERN_TJENESTEFRAVAR = "fjern_tjenestefravar"
    SIGNER_FORETAKSAVTALE = "signer_foretaksavtale"
    FORNY_FORETAKSAVTALE = "forny_foretaksavtale"
    GJENNOMGA_FORETAKSAVTALE = "gjennomga_foretaksavtale"


class Fristvisshet(StrEnum):
    """Whether a rule gives a task its day (`FAST`), gives one that is not known yet, or gives none."""

    FAST = "fast"
    UKJENT = "ukjent"
    INGEN = "ingen"


@dataclass(frozen=True, kw_only=True)
class Tap:
    """What the kommune loses a month, at most."""

    i_maneden: Belop
    ubekreftet: bool


@dataclass(frozen=True, kw_only=True)
class Oppgave:
    """`frist` may have passed. Before `aktiv_fra` nothing is asked of anyone: it is only a date to know of. Where
    `visshet` is not `FAST`, the day is only the one that the task is sorted by, and is not shown.

    `dag` is a date that the reason names, beside the deadline; `objekt_id` what the task is about, beside the version.
    `navn` is the doctor's, of an order to the bank its number, and of a rate set whose it is. `sak_id` is None for what is
    about no case; an application is about its `tilskuddsperiode`, with the days of it.
    """

    slag: Oppgaveslag
    sak_id: UUID | None
    navn: str
    kommune: str
    frist: date
    aktiv_fra: date
    versjon_id: UUID | None = None
    objekt_id: UUID | None = None
    dag: date | None = None
    tilskuddsperiode: str = ""
    periode: Periode | None = None
    visshet: Fristvisshet = Fristvisshet.FAST

    @property
    def har_frist(self) -> bool:
        return self.visshet is Fristvisshet.FAST


class Venteslag(StrEnum):
    SIGNATUR = "signatur"
    SVAR = "svar"


@dataclass(frozen=True, kw_only=True)
class Ventende:
    """Something that waits for someone else. `hvem` is empty where it is whoever signs for the kommune.

    `gjelder_fra` is the first day of the agreement; for an answer, the day it is asked for.
    """

    sak_id: UUID
    versjon_id: UUID
    navn: str
    hvem: str
    siden: datetime
    gjelder_fra: date
    slag: Venteslag = Venteslag.SIGNATUR
