"""The kinds of deadline, with the words for each and its table of warnings. A new kind is a row here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from alis.domain.frist.varselplan import Varselplan, lag_plan
from alis.domain.regel.tekst import _
from alis.domain.tilgang import Rolle


class Fristslag(StrEnum):
    LAG_AVTALE = "lag_avtale"
    FULLFOR_AVTALE = "fullfor_avtale"
    SIGNER_FOR_KOMMUNEN = "signer_for_kommunen"
    SIGNER_SOM_ALIS = "signer_som_alis"
    SVAR_FOR_KOMMUNEN = "svar_for_kommunen"
    SVAR_SOM_ALIS = "svar_som_alis"
    SIGNER_VEILEDERAVTALE = "signer_veilederavtale"
    SIGNER_SOM_VEILEDER = "signer_som_veileder"
    VEILEDERAVTALE_SLUTTER = "veilederavtale_slutter"
    FORLENG_VIKARIATET = "forleng_vikariatet"
    STILLING_SLUTTER = "stilling_slutter"
    AVTALE_SLUTTER = "avtale_slutter"
    FEM_AR_BRUKT = "fem_ar_brukt"
    BETAL_KRAV = "betal_krav"
    GJOR_SOKNAD_KLAR = "gjor_soknad_klar"
    SEND_SOKNAD = "send_soknad"
    LEVER_RAPPORT = "lever_rapport"
    MELD_BEHOV = "meld_behov"
    SPOR_PA_NYTT = "spor_pa_nytt"
    SVAR_PA_PLASSTILBUD = "svar_pa_plasstilbud"
    LAG_ARBEIDSAVTALE = "lag_arbeidsavtale"
    TJENESTEN_BEGYNNER = "tjenesten_begynner"
    TA_IMOT_ALIS = "ta_imot_alis"
    BEKREFT_TJENESTEN = "bekreft_tjenesten"
    MOT_LEGEN = "mot_legen"
    SVAR_PA_FORLENGELSE = "svar_pa_forlengelse"
    GJENNOMGA_FORETAKSAVTALE = "gjennomga_foretaksavtale"
    FORNY_FORETAKSAVTALE = "forny_foretaksavtale"


@dataclass(frozen=True, kw_only=True)
class Slagbeskrivelse:
    """`tittel` says what is to be done by the day, in words that may stand in a mail: without names and numbers."""

    tittel: str
    plan: Varselplan


# A signature that is missing costs grant from the first day. The coordinator follows what others are to do; after a
# fortnight the adviser at the ALIS-kontor is told.
MANGLER_SIGNATUR = lag_plan(
    etter=((1, None), (3, Rolle.KOORDINATOR), (14, Rolle.KONTORRADGIVER)),
)
# The coordinator's own work: the leader who signs is told when it is late, then the adviser.
MANGLER_AVTALE = lag_plan(
    etter=((1, None), (7, Rolle.SIGNATAR), (30, Rolle.KONTORRADGIVER)),
)
# No grant hangs on it, so it stays within the kommune.
MANGLER_VEILEDERSIGNATUR = lag_plan(etter=((1, None), (7, Rolle.KOORDINATOR)))
# Nothing is lost by law. The coordinator is told when the doctor's answer is late, so that they talk together.
MANGLER_SVAR_FRA_KOMMUNEN = lag_plan(for_=(3,), etter=((1, None),))
MANGLER_SVAR_FRA_ALIS = lag_plan(for_=(3,), etter=((1, None), (3, Rolle.KOORDINATOR)))
# What comes whatever anyone does is told early, and is over when the day is over.
KOMMER_AV_SEG_SELV = lag_plan(for_=(180, 90, 30, 7))
# What a doctor owes: the coordinator follows it when it is late. Nobody outside the kommune is told.
SKAL_BETALES = lag_plan(for_=(7, 1), etter=((1, None), (3, Rolle.KOORDINATOR), (30, Rolle.ATTESTANT)))
# The grant of a whole year hangs on it, so the adviser is told too when a kommune is late.
SOKNAD_MANGLER = lag_plan(
    for_=(30, 14, 3), etter=((1, None), (3, Rolle.SIGNATAR), (14, Rolle.KONTORRADGIVER))
)
SOKNAD_SENDES = lag_plan(
    for_=(30, 14, 3), etter=((1, None), (3, Rolle.KOORDINATOR), (14, Rolle.KONTORRADGIVER))
)
# The state may take back a grant that is not reported on, so those above are told here too. Told in the system, it ends.
RAPPORT = lag_plan(for_=(30, 14, 3), etter=((1, None), (3, Rolle.SIGNATAR), (14, Rolle.KONTORRADGIVER)))
# A doctor waits longer for her place when the kommune is late: the leader is told, then the adviser.
BEHOV_MANGLER = lag_plan(for_=(7,), etter=((1, None), (14, Rolle.SIGNATAR), (30, Rolle.KONTORRADGIVER)))
SKAL_SPORRE = lag_plan(for_=(90, 30, 7), etter=((1, None), (14, Rolle.SIGNATAR), (30, Rolle.KONTORRADGIVER)))
# The coordinator can talk with the doctor while there is a day left. What is not answered runs out by itself.
PLASS_TIL_SVAR = lag_plan(for_=(7, 3, 1), etter=((-1, Rolle.KOORDINATOR),))
# The hospital's own work: the kommune follows it, since its doctor has no contract.
ARBEIDSAVTALE_MANGLER = lag_plan(
    for_=(90, 30, 7), etter=((1, None), (7, Rolle.KOORDINATOR), (30, Rolle.KONTORRADGIVER))
)
BEGYNNER = lag_plan(for_=(30, 7, 0))
# The doctor needs the paper: the kommune follows it, and the office when it drags on.
BEKREFTELSE_MANGLER = lag_plan(
    for_=(7,), etter=((1, None), (7, Rolle.KOORDINATOR), (30, Rolle.KONTORRADGIVER))
)
# What is not answered falls away on the last day, so the leader is told soon, and the adviser when it drags on.
FORLENGELSE_TIL_SVAR = lag_plan(
    for_=(7, 3, 1), etter=((1, None), (7, Rolle.SIGNATAR), (30, Rolle.KONTORRADGIVER))
)
# The days of two parties: the kommune owns them, and the hospital's contact is told beside it. Without an agreement the
# kommune may lose its right to report needs, so its leader is told soon, and the adviser when it drags on.
AVTALE_MA_FORNYES = lag_plan(
    for_=(90, 30, 7),
    etter=(
        *((dager, Rolle.ALIS_KONTAKT) for dager in (-90, -30, -7, 7)),
        (1, None),
        (7, Rolle.SIGNATAR),
        (30, Rolle.KONTORRADGIVER),
    ),
)
SKAL_GJENNOMGAS = lag_plan(
    for_=(30, 7), etter=(*((dager, Rolle.ALIS_KONTAKT) for dager in (-30, -7, 7)), (1, None))
)
# Nothing is lost by law, so it stays with the one who is to do it.
SKAL_MOTES = lag_plan(for_=(7,), etter=((1, None),))

FRISTSLAG: Mapping[Fristslag, Slagbeskrivelse] = MappingProxyType(
    {
        Fristslag.LAG_AVTALE: Slagbeskrivelse(tittel=_("Lag ALIS-avtale"), plan=MANGLER_AVTALE),
        Fristslag.FULLFOR_AVTALE: Slagbeskrivelse(
            tittel=_("Send ALIS-avtalen til signering"), plan=MANGLER_AVTALE
        ),
        Fristslag.SIGNER_FOR_KOMMUNEN: Slagbeskrivelse(
            tittel=_("Signer ALIS-avtalen for kommunen"), plan=MANGLER_SIGNATUR
        ),
        Fristslag.SIGNER_SOM_ALIS: Slagbeskrivelse(
            tittel=_("Signer ALIS-avtalen som ALIS"), plan=MANGLER_SIGNATUR
        ),
        Fristslag.SVAR_FOR_KOMMUNEN: Slagbeskrivelse(
            tittel=_("Svar på et forslag til ALIS-avtalen"), plan=MANGLER_SVAR_FRA_KOMMUNEN
        ),
        Fristslag.SVAR_SOM_ALIS: Slagbeskrivelse(
            tittel=_("Svar på et forslag til ALIS-avtalen"),
            plan=MANGLER_SVAR_FRA_ALIS,
        ),
        Fristslag.SIGNER_VEILEDERAVTALE: Slagbeskrivelse(
            tittel=_("Signer veilederavtalen"), plan=MANGLER_VEILEDERSIGNATUR
        ),
        Fristslag.SIGNER_SOM_VEILEDER: Slagbeskrivelse(
            tittel=_("Signer veilederavtalen"), plan=MANGLER_VEILEDERSIGNATUR
        ),
        Fristslag.VEILEDERAVTALE_SLUTTER: Slagbeskrivelse(
            tittel=_("En veilederavtale slutter"), plan=lag_plan(for_=(90, 30, 7))
        ),
        Fristslag.FORLENG_VIKARIATET: Slagbeskrivelse(tittel=_("Forleng vikariatet"), plan=lag_plan()),
        Fristslag.STILLING_SLUTTER: Slagbeskrivelse(
            tittel=_("Avklar hva som kommer etter stillingen"), plan=lag_plan(for_=(90, 30, 7, 1))
        ),
        Fristslag.AVTALE_SLUTTER: Slagbeskrivelse(tittel=_("ALIS-avtalen slutter"), plan=KOMMER_AV_SEG_SELV),
        Fristslag.FEM_AR_BRUKT: Slagbeskrivelse(
            tittel=_("De fem årene i full stilling blir brukt opp"), plan=KOMMER_AV_SEG_SELV
        ),
        Fristslag.BETAL_KRAV: Slagbeskrivelse(tittel=_("Betal tilbake til kommunen"), plan=SKAL_BETALES),
        Fristslag.GJOR_SOKNAD_KLAR: Slagbeskrivelse(
            tittel=_("Gjør søknaden om tilskudd klar"), plan=SOKNAD_MANGLER
        ),
        Fristslag.SEND_SOKNAD: Slagbeskrivelse(tittel=_("Send søknaden om tilskudd"), plan=SOKNAD_SENDES),
        Fristslag.LEVER_RAPPORT: Slagbeskrivelse(tittel=_("Lever rapporten om tilskuddet"), plan=RAPPORT),
        Fristslag.MELD_BEHOV: Slagbeskrivelse(tittel=_("Meld behovet for sykehusplass"), plan=BEHOV_MANGLER),
        Fristslag.SPOR_PA_NYTT: Slagbeskrivelse(
            tittel=_("Spør sykehuset på nytt om plass"), plan=SKAL_SPORRE
        ),
        Fristslag.SVAR_PA_PLASSTILBUD: Slagbeskrivelse(
            tittel=_("Svar på tilbudet om sykehusplass"), plan=PLASS_TIL_SVAR
        ),
        Fristslag.LAG_ARBEIDSAVTALE: Slagbeskrivelse(
            tittel=_("Lag arbeidsavtale for tjenesten i sykehuset"), plan=ARBEIDSAVTALE_MANGLER
        ),
        Fristslag.TJENESTEN_BEGYNNER: Slagbeskrivelse(
            tittel=_("Tjenesten i sykehuset begynner"), plan=BEGYNNER
        ),
        Fristslag.TA_IMOT_ALIS: Slagbeskrivelse(tittel=_("En ALIS begynner hos dere"), plan=BEGYNNER),
        Fristslag.BEKREFT_TJENESTEN: Slagbeskrivelse(
            tittel=_("Bekreft en tjeneste i sykehuset"), plan=BEKREFTELSE_MANGLER
        ),
        Fristslag.SVAR_PA_FORLENGELSE: Slagbeskrivelse(
            tittel=_("Svar på om en tjeneste i sykehuset skal forlenges"), plan=FORLENGELSE_TIL_SVAR
        ),
        Fristslag.GJENNOMGA_FORETAKSAVTALE: Slagbeskrivelse(
            tittel=_("Gå gjennom samarbeidsavtalen"), plan=SKAL_GJENNOMGAS
        ),
        Fristslag.FORNY_FORETAKSAVTALE: Slagbeskrivelse(
            tittel=_("Lag en ny samarbeidsavtale"), plan=AVTALE_MA_FORNYES
        ),
        Fristslag.MOT_LEGEN: Slagbeskrivelse(
            tittel=_("Møt legen etter tjenesten i sykehuset"), plan=SKAL_MOTES
        ),
    }
)
