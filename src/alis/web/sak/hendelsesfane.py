"""The journal of a case in plain words: who did what, and when."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.services.utdanning.list_hendelser import Hendelse
from alis.web.felles.rollenavn import ROLLENAVN

HANDLINGER = {
    "registrer_alis": gettext_lazy("Registrerte ALIS-en"),
    "endre_sak": gettext_lazy("Endret opplysningene i saken"),
    "legg_til_stilling": gettext_lazy("La til en stilling"),
    "endre_stilling": gettext_lazy("Endret en stilling"),
    "avslutt_stilling": gettext_lazy("Satte sluttdato på en stilling"),
    "bytt_stilling": gettext_lazy("Byttet en stilling"),
    "godta_fortsettelse": gettext_lazy("Sa ja til at aktivitetene fortsetter i fraværet"),
    "avsla_fortsettelse": gettext_lazy("Sa nei til at aktivitetene fortsetter i fraværet"),
    "registrer_fravar": gettext_lazy("Registrerte fravær"),
    "endre_fravar": gettext_lazy("Endret fravær"),
    "velg_veileder": gettext_lazy("Valgte veileder"),
    "registrer_tidligere_arbeidsgiver": gettext_lazy("Registrerte en tidligere arbeidsgiver"),
    "gi_delingssamtykke": gettext_lazy("Samtykket til å dele en tidligere sak"),
    "trekk_delingssamtykke": gettext_lazy("Trakk samtykket til å dele en tidligere sak"),
    "opprett_avtale": gettext_lazy("Startet en kladd til avtale"),
    "lagre_avtaledel": gettext_lazy("Lagret en del av avtalen"),
    "lagre_frie_punkter": gettext_lazy("Skrev om de frie punktene i avtalen"),
    "lagre_budsjett": gettext_lazy("Lagret budsjettet"),
    "legg_fram_budsjettfil": gettext_lazy("Lastet opp et regneark til budsjettet"),
    "ta_inn_budsjettfil": gettext_lazy("Tok regnearket inn i budsjettet"),
    "forkast_budsjettfil": gettext_lazy("Forkastet regnearket til budsjettet"),
    "overfor_budsjett": gettext_lazy("Førte beløpet fra budsjettet inn i avtalen"),
    "send_forslag": gettext_lazy("Sendte et forslag til avtalen"),
    "godta_forslag": gettext_lazy("Godtok et forslag til avtalen"),
    "avsla_forslag": gettext_lazy("Avslo et forslag til avtalen"),
    "trekk_forslag": gettext_lazy("Trakk et forslag til avtalen"),
    "forkast_kladd": gettext_lazy("Forkastet kladden"),
    "send_til_signering": gettext_lazy("Sendte avtalen til signering"),
    "trekk_avtale": gettext_lazy("Trakk avtalen tilbake"),
    "sett_signeringsplan": gettext_lazy("Bestemte hvem som skal signere avtalen"),
    "avvis_avtale": gettext_lazy("Avviste avtalen"),
    "last_opp_skann": gettext_lazy("Lastet opp det signerte papiret"),
    "legg_til_side_skann": gettext_lazy("La det skannede papiret til side"),
    "registrer_papirsignatur": gettext_lazy("Registrerte underskrifter på papir"),
    "signer_avtale": gettext_lazy("Signerte avtalen"),
    "forsegl_avtale": gettext_lazy("Laget det signerte dokumentet med elektronisk segl"),
    "sett_i_kraft": gettext_lazy("Avtalen trådte i kraft"),
    "erstatt_avtale": gettext_lazy("Avtalen ble erstattet av en ny versjon"),
    "avslutt_avtale": gettext_lazy("Avsluttet avtalen"),
    "bortfall_avtale": gettext_lazy("Avtalen falt bort før første dag"),
    "gjenoppta_avtale": gettext_lazy("Avtalen som falt bort, gjelder likevel"),
    "gjennomfor_opphor": gettext_lazy("Regnet ut hva som skal betales tilbake, og laget brevet"),
    "angre_opphor": gettext_lazy("Angret avslutningen av avtalen"),
    "send_krav": gettext_lazy("Godkjente og sendte kravet"),
    "si_imot_krav": gettext_lazy("Sa at kravet er feil"),
    "fasthold_krav": gettext_lazy("Fastholdt kravet"),
    "ettergi_krav": gettext_lazy("Etterga kravet"),
    "rett_krav": gettext_lazy("Rettet kravet"),
    "registrer_forskudd": gettext_lazy("Registrerte et forskudd"),
    "registrer_tilskudd": gettext_lazy("Registrerte tilskuddet som er innvilget"),
    "avkort_tilskudd": gettext_lazy("Registrerte at tilskuddet er avkortet"),
    "registrer_mottatt": gettext_lazy("Registrerte tilskudd som staten har betalt"),
    "bokfor_ubrukt": gettext_lazy("Bokførte ubrukt tilskudd som skal tilbake til staten"),
    "registrer_tilbakebetaling": gettext_lazy("Registrerte tilskudd som er betalt tilbake til staten"),
    "registrer_innbetaling": gettext_lazy("Registrerte en betaling"),
    "opprett_refusjonskrav": gettext_lazy("Begynte på et refusjonskrav"),
    "lagre_refusjonskrav": gettext_lazy("Lagret refusjonskravet"),
    "legg_ved_bilag": gettext_lazy("La ved kvittering"),
    "fjern_bilag": gettext_lazy("Tok bort en kvittering"),
    "forkast_refusjonskrav": gettext_lazy("Forkastet kladden til refusjonskrav"),
    "send_refusjonskrav": gettext_lazy("Sendte refusjonskravet"),
    "returner_refusjonskrav": gettext_lazy("Sendte refusjonskravet tilbake til legen"),
    "attester_refusjonskrav": gettext_lazy("Attesterte refusjonskravet"),
    "godkjenn_refusjonskrav": gettext_lazy("Godkjente refusjonskravet"),
    "avsla_refusjonskrav": gettext_lazy("Avslo refusjonskravet"),
    "trekk_refusjonskrav": gettext_lazy("Trakk refusjonskravet"),
    "utbetal_refusjon": gettext_lazy("Betalte ut refusjonskravet"),
    "opprett_egenkostnad": gettext_lazy("Begynte på en egen kostnad"),
    "lagre_egenkostnad": gettext_lazy("Lagret den egne kostnaden"),
    "dokumenter_egenkostnad": gettext_lazy("La ved bilag til den egne kostnaden"),
    "fjern_bilag_egenkostnad": gettext_lazy("Tok bort et bilag til den egne kostnaden"),
    "send_egenkostnad": gettext_lazy("Sendte den egne kostnaden til godkjenning"),
    "returner_egenkostnad": gettext_lazy("Sendte den egne kostnaden tilbake"),
    "godkjenn_egenkostnad": gettext_lazy("Godkjente den egne kostnaden"),
    "trekk_egenkostnad": gettext_lazy("Trakk den egne kostnaden"),
    "registrer_konto": gettext_lazy("Skrev et nytt kontonummer"),
    "bekreft_konto": gettext_lazy("Bekreftet kontonummeret"),
    "avvis_konto": gettext_lazy("Avviste kontonummeret"),
    "registrer_veiledningsmote": gettext_lazy("Skrev inn et veiledningsmøte"),
    "endre_veiledningsmote": gettext_lazy("Endret et veiledningsmøte"),
    "slett_veiledningsmote": gettext_lazy("Slettet et veiledningsmøte"),
    "samle_veiledningsattest": gettext_lazy("Samlet møtene i en veiledningsattest"),
    "signer_veiledningsattest": gettext_lazy("Signerte veiledningsattesten"),
    "forkast_veiledningsattest": gettext_lazy("Åpnet veiledningsattesten igjen"),
    "returner_veiledningsattest": gettext_lazy("Sendte veiledningsattesten tilbake"),
    "attester_veiledningsattest": gettext_lazy("Attesterte veiledningsattesten"),
    "godkjenn_veiledningsattest": gettext_lazy("Godkjente veiledningsattesten"),
    "avtale_utlopt": gettext_lazy("Avtalen løp ut"),
    "opprett_veilederavtale": gettext_lazy("Startet en kladd til veilederavtale"),
    "lagre_veilederavtale": gettext_lazy("Lagret kladden til veilederavtale"),
    "send_veilederavtale": gettext_lazy("Sendte veilederavtalen til signering"),
    "gi_veileder_kopi": gettext_lazy("Veilederen fikk kopi av avtalen"),
    "hopp_over_malendring": gettext_lazy("Lot avtalen stå på den eldre malen"),
    "ta_med_i_malendring": gettext_lazy("Tok avtalen med i overgangen til ny mal igjen"),
    "meld_behov": gettext_lazy("Meldte behov for sykehusplass"),
    "endre_behov": gettext_lazy("Endret behovet for sykehusplass"),
    "prioriter_behov": gettext_lazy("Flyttet behovet i kommunens rekkefølge"),
    "sporr_paa_nytt": gettext_lazy("Spurte helseforetaket på nytt om plass"),
    "meld_bortfall": gettext_lazy("Meldte at behovet for sykehusplass falt bort"),
    "fyll_saken": gettext_lazy("Saken fikk datoene fra avtalen"),
    "registrer_behov": gettext_lazy("Sykehuset registrerte behovet"),
    "send_plasstilbud": gettext_lazy("Sendte tilbud om sykehusplass"),
    "godta_plasstilbud": gettext_lazy("Godtok tilbudet om sykehusplass"),
    "avsla_plasstilbud": gettext_lazy("Avslo tilbudet om sykehusplass"),
    "lop_ut_plasstilbud": gettext_lazy("Tilbudet om sykehusplass ble ikke besvart innen fristen"),
    "trekk_plasstilbud": gettext_lazy("Trakk tilbudet om sykehusplass"),
    "gi_fra_seg_plasstilbud": gettext_lazy("Tilbudet falt bort fordi legen fikk plass et annet sted"),
    "plasser_behov": gettext_lazy("Behovet har fått plass"),
    "forlat_koen": gettext_lazy("Behovet falt ut av køen fordi legen fikk plass et annet sted"),
    "registrer_kontrakt": gettext_lazy("Registrerte arbeidsavtalen med sykehuset"),
    "opprett_foretaksavtale": gettext_lazy("Startet en samarbeidsavtale med et helseforetak"),
    "lagre_foretaksavtale": gettext_lazy("Skrev i samarbeidsavtalen med et helseforetak"),
    "forkast_foretaksavtale": gettext_lazy("Forkastet utkastet til samarbeidsavtale"),
    "send_foretaksavtale": gettext_lazy("Sendte samarbeidsavtalen til signering"),
    "trekk_foretaksavtale": gettext_lazy("Trakk samarbeidsavtalen tilbake"),
    "avvis_foretaksavtale": gettext_lazy("Sendte samarbeidsavtalen tilbake til kommunen"),
    "signer_foretaksavtale": gettext_lazy("Signerte samarbeidsavtalen"),
    "sett_foretaksavtale_i_kraft": gettext_lazy("Samarbeidsavtalen trådte i kraft"),
    "erstatt_foretaksavtale": gettext_lazy("Samarbeidsavtalen ble erstattet av en ny versjon"),
    "si_opp_foretaksavtale": gettext_lazy("Sa opp samarbeidsavtalen"),
    "registrer_avtalegjennomgang": gettext_lazy("Skrev referat fra gjennomgangen av samarbeidsavtalen"),
}


@dataclass(frozen=True, kw_only=True)
class Hendelsesrad:
    nummer: int
    tidspunkt: datetime
    hvem: str
    rolle: str
    hva: str


def lag_hendelsesrader(hendelser: tuple[Hendelse, ...]) -> tuple[Hendelsesrad, ...]:
    return tuple(_rad(hendelse) for hendelse in hendelser)


def _rad(hendelse: Hendelse) -> Hendelsesrad:
    """An act without words of its own shows the act's name, so that no line is ever hidden."""
    return Hendelsesrad(
        nummer=hendelse.sekvens,
        tidspunkt=hendelse.tidspunkt,
        hvem=hendelse.navn or _("Systemet"),
        rolle=str(ROLLENAVN[hendelse.rolle]) if hendelse.rolle else "",
        hva=str(HANDLINGER.get(hendelse.handling, hendelse.handling)),
    )
