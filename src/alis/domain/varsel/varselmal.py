"""The words of each notice, on the page and in the mail. A new kind of notice is a row here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from alis.domain.regel.tekst import _


class Varselmal(StrEnum):
    FRIST_KOMMER = "frist_kommer"
    FRIST_ALT_UTE = "frist_alt_ute"
    FRIST_PASSERT = "frist_passert"
    FRIST_FULGT_OPP = "frist_fulgt_opp"
    AVTALE_TIL_SIGNERING = "avtale_til_signering"
    AVTALE_TRUKKET = "avtale_trukket"
    AVTALE_SIGNERT = "avtale_signert"
    AVTALE_AVSLUTTET = "avtale_avsluttet"
    AVTALE_BORTFALT = "avtale_bortfalt"
    PAPIRSIGNATUR_REGISTRERT = "papirsignatur_registrert"
    FORSLAG_SENDT = "forslag_sendt"
    FORSLAG_BESVART = "forslag_besvart"
    FORSLAG_TRUKKET = "forslag_trukket"
    FORHANDLING_AVBRUTT = "forhandling_avbrutt"
    STEDFORTREDER = "stedfortreder"
    OPPHOR_ANGRET = "opphor_angret"
    KRAV_TIL_GODKJENNING = "krav_til_godkjenning"
    KRAV_SENDT = "krav_sendt"
    KRAV_IMOTSAGT = "krav_imotsagt"
    KRAV_AVGJORT = "krav_avgjort"
    KRAV_RETTET = "krav_rettet"
    KRAV_BETALT = "krav_betalt"
    REFUSJON_SENDT = "refusjon_sendt"
    REFUSJON_ATTESTERT = "refusjon_attestert"
    REFUSJON_RETURNERT = "refusjon_returnert"
    REFUSJON_AVSLATT = "refusjon_avslatt"
    REFUSJON_GODKJENT = "refusjon_godkjent"
    EGENKOSTNAD_SENDT = "egenkostnad_sendt"
    EGENKOSTNAD_RETURNERT = "egenkostnad_returnert"
    EGENKOSTNAD_GODKJENT = "egenkostnad_godkjent"
    EGENKOSTNAD_FOR_SENT = "egenkostnad_for_sent"
    VEILEDNING_TIL_SIGNERING = "veiledning_til_signering"
    VEILEDNING_TIL_ATTESTERING = "veiledning_til_attestering"
    VEILEDNING_TIL_GODKJENNING = "veiledning_til_godkjenning"
    VEILEDNING_RETURNERT = "veiledning_returnert"
    VEILEDNING_GODKJENT = "veiledning_godkjent"
    KONTO_SKREVET = "konto_skrevet"
    KONTO_TIL_BEKREFTELSE = "konto_til_bekreftelse"
    KONTO_BEKREFTET = "konto_bekreftet"
    KONTO_AVVIST = "konto_avvist"
    UTBETALING_TIL_SENDING = "utbetaling_til_sending"
    REFUSJON_UTBETALT = "refusjon_utbetalt"
    BETALING_AVVIST = "betaling_avvist"
    SOKNAD_TIL_SENDING = "soknad_til_sending"
    SOKNAD_SENDT = "soknad_sendt"
    TILSKUDD_TILBAKE = "tilskudd_tilbake"
    EPOST_MANGLER = "epost_mangler"
    EPOST_KOM_IKKE_FRAM = "epost_kom_ikke_fram"
    MAL_TIL_GODKJENNING = "mal_til_godkjenning"
    MAL_SENDT_TILBAKE = "mal_sendt_tilbake"
    SATSER_TIL_GODKJENNING = "satser_til_godkjenning"
    SATSER_SENDT_TILBAKE = "satser_sendt_tilbake"
    SATSER_PUBLISERT = "satser_publisert"
    UTLYSNING_TIL_GODKJENNING = "utlysning_til_godkjenning"
    UTLYSNING_SENDT_TILBAKE = "utlysning_sendt_tilbake"
    BEHOV_MELDT = "behov_meldt"
    BEHOV_MELDT_FOR_DEG = "behov_meldt_for_deg"
    BEHOV_ENDRET = "behov_endret"
    BEHOV_SPURT_PAA_NYTT = "behov_spurt_paa_nytt"
    BEHOV_FALT_BORT = "behov_falt_bort"
    BEHOV_REGISTRERT = "behov_registrert"
    BEHOV_FALT_UT = "behov_falt_ut"
    BEHOV_KAN_MELDES_IGJEN = "behov_kan_meldes_igjen"
    PLASS_GITT_FRA_SEG = "plass_gitt_fra_seg"
    PLASSTILBUD_SENDT = "plasstilbud_sendt"
    PLASSTILBUD_TIL_EN_LEGE = "plasstilbud_til_en_lege"
    PLASSTILBUD_GODTATT = "plasstilbud_godtatt"
    PLASSTILBUD_GODTATT_SENT = "plasstilbud_godtatt_sent"
    PLASSTILBUD_AVSLATT = "plasstilbud_avslatt"
    PLASSTILBUD_UTLOPT = "plasstilbud_utlopt"
    PLASSTILBUD_TRUKKET = "plasstilbud_trukket"
    PLASSTILBUD_FALT = "plasstilbud_falt"
    PLASS_MISTET = "plass_mistet"
    PLASS_MISTET_I_KOEN = "plass_mistet_i_koen"
    PLASS_LEDIG_IGJEN = "plass_ledig_igjen"
    PLASS_LEDIG_FOR_INGEN = "plass_ledig_for_ingen"
    PLASSKONTRAKT = "plasskontrakt"
    TJENESTEN_DIN_BEGYNTE = "tjenesten_din_begynte"
    TJENESTEN_DIN_HVILER_AVTALEN = "tjenesten_din_hviler_avtalen"
    TJENESTE_BEKREFTET = "tjeneste_bekreftet"
    TJENESTE_AVSLUTTET = "tjeneste_avsluttet"
    TJENESTE_RETTET = "tjeneste_rettet"
    FORLENGELSE_FORESLATT = "forlengelse_foreslatt"
    FORLENGELSE_GODTATT = "forlengelse_godtatt"
    FORLENGELSE_AVSLATT = "forlengelse_avslatt"
    FORLENGELSE_TRUKKET = "forlengelse_trukket"
    FORLENGELSE_UTLOPT = "forlengelse_utlopt"
    TJENESTEDAGER_ENDRET = "tjenestedager_endret"
    TJENESTEDAGER_BORTE = "tjenestedager_borte"
    BEHOV_FULLFORT = "behov_fullfort"
    KOMMUNEN_SLATT_SAMMEN = "kommunen_slatt_sammen"
    KOMMUNER_SLATT_SAMMEN_I_KOEN = "kommuner_slatt_sammen_i_koen"
    INSTITUSJONSPERIODE_FORT = "institusjonsperiode_fort"
    INSTITUSJONSTJENESTE_FULLFORT = "institusjonstjeneste_fullfort"
    FORETAKSAVTALE_TIL_SIGNERING = "foretaksavtale_til_signering"
    FORETAKSAVTALE_TILBAKE = "foretaksavtale_tilbake"
    FORETAKSAVTALE_I_KRAFT = "foretaksavtale_i_kraft"
    FORETAKSAVTALE_OPPSAGT = "foretaksavtale_oppsagt"


@dataclass(frozen=True, kw_only=True)
class Varseltekst:
    """`tittel` is also the subject of the mail, and `melding` its words: no names, no numbers, nothing of a person.

    `til_alis` is `melding` as it is said to the doctor herself, where it would speak of her as of another, and `til_foretaket`
    as it is said to the hospital trust, where it would speak of what is the kommune's alone.

    `{dato}`, `{siste}` and `{tittel}` are filled from the notice's own fields. `kan_velges_bort`: whether a person may say no to
    the mail; the notice itself always stands on the page. `epost`: whether there is a mail at all.
    """

    tittel: str
    melding: str
    til_alis: str = ""
    til_foretaket: str = ""
    kan_velges_bort: bool = False
    epost: bool = True


VARSELMALER: Mapping[Varselmal, Varseltekst] = MappingProxyType(
    {
        Varselmal.FRIST_KOMMER: Varseltekst(
            tittel=_("En frist nærmer seg"),
            melding=_("{tittel}. Fristen er {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.FRIST_ALT_UTE: Varseltekst(
            tittel=_("Noe må gjøres med en gang"),
            melding=_("{tittel} med en gang. Fristen var ute før du fikk beskjed: {dato}."),
        ),
        Varselmal.FRIST_PASSERT: Varseltekst(
            tittel=_("En frist har gått ut"),
            melding=_("{tittel}. Fristen var {dato}."),
        ),
        Varselmal.FRIST_FULGT_OPP: Varseltekst(
            tittel=_("Noe er ikke gjort innen fristen"),
            melding=_(
                "{tittel}. Fristen var {dato}, og det er ikke gjort. Du får vite det fordi du følger opp."
            ),
        ),
        Varselmal.AVTALE_TIL_SIGNERING: Varseltekst(
            tittel=_("En avtale venter på signaturen din"),
            melding=_("Les avtalen og signer den. Avtalen skal gjelde fra {dato}."),
        ),
        Varselmal.AVTALE_TRUKKET: Varseltekst(
            tittel=_("En avtale er trukket tilbake"),
            melding=_("Du trenger ikke signere nå. Kommunen retter avtalen og sender den på nytt."),
        ),
        Varselmal.AVTALE_SIGNERT: Varseltekst(
            tittel=_("En avtale er signert av begge parter"),
            melding=_("Den signerte avtalen ligger i Felles ALIS. Du kan lese den og laste den ned."),
            kan_velges_bort=True,
        ),
        Varselmal.AVTALE_AVSLUTTET: Varseltekst(
            tittel=_("En avtale blir avsluttet"),
            melding=_("Siste dag i avtalen er {dato}."),
        ),
        Varselmal.AVTALE_BORTFALT: Varseltekst(
            tittel=_("En signert avtale begynner ikke å gjelde"),
            melding=_("Avtalen skulle gjelde fra {dato}. Den er avsluttet før den dagen."),
        ),
        Varselmal.PAPIRSIGNATUR_REGISTRERT: Varseltekst(
            tittel=_("Underskriften din på papir er registrert"),
            melding=_(
                "Kommunen har registrert at du skrev under {dato}. Se på papiret i Felles ALIS, og si fra til kommunen hvis noe er feil."
            ),
        ),
        Varselmal.FORSLAG_SENDT: Varseltekst(
            tittel=_("Et forslag til ALIS-avtalen venter på svar fra deg"),
            melding=_("Les forslaget og svar. Ingenting er avtalt før begge parter har godtatt."),
        ),
        Varselmal.FORSLAG_BESVART: Varseltekst(
            tittel=_("Et forslag du sendte, er besvart"),
            melding=_("Se hva den andre parten svarte."),
            kan_velges_bort=True,
        ),
        Varselmal.FORSLAG_TRUKKET: Varseltekst(
            tittel=_("Et forslag til ALIS-avtalen er trukket"),
            melding=_("Du trenger ikke svare på det."),
            kan_velges_bort=True,
        ),
        Varselmal.FORHANDLING_AVBRUTT: Varseltekst(
            tittel=_("Kommunen har lagt bort utkastet til ALIS-avtale"),
            melding=_("Forslagene i utkastet falt bort. Du kan fortsatt lese dem."),
        ),
        Varselmal.STEDFORTREDER: Varseltekst(
            tittel=_("Du er valgt som stedfortreder"),
            melding=_("Fra {dato} får du varslene til en kollega som har samme rolle som deg."),
        ),
        Varselmal.OPPHOR_ANGRET: Varseltekst(
            tittel=_("En ALIS-avtale slutter ikke likevel"),
            melding=_("Avtalen gjelder som før. Les hvorfor i Felles ALIS."),
        ),
        Varselmal.KRAV_TIL_GODKJENNING: Varseltekst(
            tittel=_("Et krav om tilbakebetaling venter på deg"),
            melding=_("Se over utregningen. Er den riktig, godkjenner du kravet, og det blir sendt."),
        ),
        Varselmal.KRAV_SENDT: Varseltekst(
            tittel=_("Et krav om tilbakebetaling er sendt"),
            melding=_("Fristen for å betale er {dato}. Brevet med utregningen ligger i Felles ALIS."),
        ),
        Varselmal.KRAV_IMOTSAGT: Varseltekst(
            tittel=_("Et krav om tilbakebetaling er imotsagt"),
            melding=_("Legen mener at kravet er feil. Les hvorfor, og avgjør det."),
        ),
        Varselmal.KRAV_AVGJORT: Varseltekst(
            tittel=_("Et krav om tilbakebetaling er avgjort"),
            melding=_("Svaret og begrunnelsen ligger i Felles ALIS."),
        ),
        Varselmal.KRAV_RETTET: Varseltekst(
            tittel=_("Et krav om tilbakebetaling er rettet"),
            melding=_("Det forrige kravet gjelder ikke lenger."),
        ),
        Varselmal.KRAV_BETALT: Varseltekst(
            tittel=_("Et krav om tilbakebetaling er betalt"),
            melding=_("Kommunen har registrert at hele kravet er betalt."),
        ),
        Varselmal.REFUSJON_SENDT: Varseltekst(
            tittel=_("Et refusjonskrav venter på attestasjon"),
            melding=_("Se over bilagene. Er kravet riktig, attesterer du det, og en annen godkjenner."),
            kan_velges_bort=True,
        ),
        Varselmal.REFUSJON_ATTESTERT: Varseltekst(
            tittel=_("Et refusjonskrav venter på godkjenning"),
            melding=_("En annen har attestert kravet. Se over det, og godkjenn det eller send det tilbake."),
            kan_velges_bort=True,
        ),
        Varselmal.REFUSJON_RETURNERT: Varseltekst(
            tittel=_("Et refusjonskrav er sendt tilbake til deg"),
            melding=_("Les hvorfor i Felles ALIS. Rett kravet, og send det på nytt."),
        ),
        Varselmal.REFUSJON_AVSLATT: Varseltekst(
            tittel=_("Et refusjonskrav er avslått"),
            melding=_("Begrunnelsen ligger i Felles ALIS."),
        ),
        Varselmal.REFUSJON_GODKJENT: Varseltekst(
            tittel=_("Et refusjonskrav er godkjent"),
            melding=_("Kommunen betaler ut beløpet. Du ser kravet i Felles ALIS."),
            kan_velges_bort=True,
        ),
        Varselmal.EGENKOSTNAD_SENDT: Varseltekst(
            tittel=_("En av kommunens egne kostnader venter på godkjenning"),
            melding=_("En annen har ført den. Se over bilagene, og godkjenn den eller send den tilbake."),
            kan_velges_bort=True,
        ),
        Varselmal.EGENKOSTNAD_RETURNERT: Varseltekst(
            tittel=_("En av kommunens egne kostnader er sendt tilbake til deg"),
            melding=_("Les hvorfor i Felles ALIS. Rett kostnaden, og send den på nytt."),
        ),
        Varselmal.EGENKOSTNAD_GODKJENT: Varseltekst(
            tittel=_("En av kommunens egne kostnader er godkjent"),
            melding=_("Den er bokført og blir med når dere søker om tilskudd."),
            kan_velges_bort=True,
        ),
        Varselmal.EGENKOSTNAD_FOR_SENT: Varseltekst(
            tittel=_("En godkjent kostnad er ikke med i søknaden om tilskudd"),
            melding=_(
                "En av kommunens egne kostnader ble godkjent etter at søknaden for perioden ble sendt. Les hva dere kan gjøre."
            ),
        ),
        Varselmal.VEILEDNING_TIL_SIGNERING: Varseltekst(
            tittel=_("En veiledningsattest venter på signaturen din"),
            melding=_("Den andre har signert. Se over møtene og timene, og signer hvis de stemmer."),
        ),
        Varselmal.VEILEDNING_TIL_ATTESTERING: Varseltekst(
            tittel=_("En veiledningsattest venter på attestering"),
            melding=_("Lege og veileder har signert. Attester den, eller send den tilbake."),
        ),
        Varselmal.VEILEDNING_TIL_GODKJENNING: Varseltekst(
            tittel=_("En veiledningsattest venter på godkjenning"),
            melding=_("En kollega har attestert den. Godkjenn den, eller send den tilbake."),
        ),
        Varselmal.VEILEDNING_RETURNERT: Varseltekst(
            tittel=_("En veiledningsattest er sendt tilbake"),
            melding=_("Les hvorfor. Rett møtene, samle dem på nytt og signer."),
        ),
        Varselmal.VEILEDNING_GODKJENT: Varseltekst(
            tittel=_("En veiledningsattest er godkjent"),
            melding=_("Kommunen har godkjent timene. Dere trenger ikke gjøre mer."),
            kan_velges_bort=True,
        ),
        Varselmal.KONTO_SKREVET: Varseltekst(
            tittel=_("Et nytt kontonummer er skrevet"),
            melding=_(
                "Kommunen må bekrefte det før noe blir betalt dit. Var det ikke du som skrev det, må du si fra til kommunen med en gang."
            ),
        ),
        Varselmal.KONTO_TIL_BEKREFTELSE: Varseltekst(
            tittel=_("Et kontonummer venter på bekreftelse"),
            melding=_("Spør legen på en annen måte enn e-post om nummeret er riktig, før du bekrefter det."),
        ),
        Varselmal.KONTO_BEKREFTET: Varseltekst(
            tittel=_("Kontonummeret ditt er bekreftet"),
            melding=_("Det kommunen betaler deg, går dit fra nå av."),
        ),
        Varselmal.KONTO_AVVIST: Varseltekst(
            tittel=_("Kommunen kunne ikke bekrefte kontonummeret"),
            melding=_("Pengene går dit de gikk før. Skriv nummeret på nytt, eller snakk med kommunen."),
        ),
        Varselmal.UTBETALING_TIL_SENDING: Varseltekst(
            tittel=_("En utbetaling venter på godkjenning"),
            melding=_(
                "Se over betalingene, og godkjenn dem for banken. Den som laget utbetalingen, kan ikke gjøre det selv."
            ),
        ),
        Varselmal.REFUSJON_UTBETALT: Varseltekst(
            tittel=_("En refusjon er utbetalt"),
            melding=_("Du ser hva den gjelder på refusjonskravet."),
            kan_velges_bort=True,
        ),
        Varselmal.BETALING_AVVIST: Varseltekst(
            tittel=_("Banken har avvist en betaling til deg"),
            melding=_("Kontroller kontonummeret ditt. Kommunen betaler på nytt når det er riktig."),
        ),
        Varselmal.SOKNAD_TIL_SENDING: Varseltekst(
            tittel=_("En søknad om tilskudd er klar til å sendes"),
            melding=_("Kommunens søknad om tilskudd er gjort klar. Se over den, og send den."),
        ),
        Varselmal.SOKNAD_SENDT: Varseltekst(
            tittel=_("Søknaden om tilskudd er sendt"),
            melding=_("Kommunens søknad om tilskudd er sendt og har fått kvittering."),
            kan_velges_bort=True,
        ),
        Varselmal.TILSKUDD_TILBAKE: Varseltekst(
            tittel=_("Tilskudd skal betales tilbake til staten"),
            melding=_("Se i regnskapet hvor mye det er, og hvorfor. Registrer betalingen når den er gjort."),
        ),
        Varselmal.EPOST_MANGLER: Varseltekst(
            tittel=_("En person får ikke e-post fra oss"),
            melding=_(
                "Personen ser varslene bare her i Felles ALIS. Be om at adressen blir skrevet inn på siden «Slik varsles du»."
            ),
            epost=False,
        ),
        Varselmal.EPOST_KOM_IKKE_FRAM: Varseltekst(
            tittel=_("En e-post kom ikke fram"),
            melding=_(
                "Personen ser varslene her i Felles ALIS. Be om at adressen blir rettet på siden «Slik varsles du»."
            ),
            epost=False,
        ),
        Varselmal.MAL_TIL_GODKJENNING: Varseltekst(
            tittel=_("En mal venter på godkjenning"),
            melding=_("Les malen, og publiser den eller send den tilbake. Den skal gjelde fra {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.MAL_SENDT_TILBAKE: Varseltekst(
            tittel=_("En mal er sendt tilbake til deg"),
            melding=_("Begrunnelsen står på malen. Rett den, og send den til godkjenning på nytt."),
        ),
        Varselmal.UTLYSNING_TIL_GODKJENNING: Varseltekst(
            tittel=_("En utlysning venter på godkjenning"),
            melding=_(
                "En kollega har skrevet fristene for en tilskuddsperiode. Les dem, og godkjenn dem eller send dem tilbake."
            ),
            kan_velges_bort=True,
        ),
        Varselmal.UTLYSNING_SENDT_TILBAKE: Varseltekst(
            tittel=_("En utlysning er sendt tilbake til deg"),
            melding=_("Begrunnelsen står ved utlysningen. Rett den, og send den til godkjenning på nytt."),
        ),
        Varselmal.SATSER_TIL_GODKJENNING: Varseltekst(
            tittel=_("Et satssett venter på godkjenning"),
            melding=_("Les satsene, og godkjenn dem eller send dem tilbake. De skal gjelde fra {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.SATSER_SENDT_TILBAKE: Varseltekst(
            tittel=_("Et satssett er sendt tilbake til deg"),
            melding=_("Begrunnelsen står ved satsene. Rett dem, og send dem til godkjenning på nytt."),
        ),
        Varselmal.SATSER_PUBLISERT: Varseltekst(
            tittel=_("Satsene du har skrevet, er publisert"),
            melding=_("To personer har godkjent dem. De gjelder fra {dato}, og alle kan lese dem."),
            kan_velges_bort=True,
        ),
        Varselmal.KOMMUNEN_SLATT_SAMMEN: Varseltekst(
            tittel=_("Kommunen er slått sammen med en annen"),
            melding=_(
                "Fra {dato} er sakene i den nye kommunen, og rollen din er tatt med. Behov for sykehusplass beholder dagen de "
                "ble meldt, og kommunen ser over rekkefølgen."
            ),
        ),
        Varselmal.KOMMUNER_SLATT_SAMMEN_I_KOEN: Varseltekst(
            tittel=_("Kommuner i køen er slått sammen"),
            melding=_(
                "Fra {dato} står legene deres under den nye kommunen. Kommunen bestemmer rekkefølgen mellom dem på nytt."
            ),
        ),
        Varselmal.BEHOV_MELDT: Varseltekst(
            tittel=_("En kommune har meldt et behov for sykehusplass"),
            melding=_(
                "Se hva som er ønsket, og registrer behovet. Kommunen bestemmer rekkefølgen mellom sine egne."
            ),
        ),
        Varselmal.BEHOV_MELDT_FOR_DEG: Varseltekst(
            tittel=_("Kommunen har meldt at du trenger sykehusplass"),
            melding=_("Se over dager og ønsker. Si fra til kommunen hvis noe ikke stemmer."),
        ),
        Varselmal.BEHOV_ENDRET: Varseltekst(
            tittel=_("Et behov for sykehusplass er endret"),
            melding=_("Dager eller ønsker er endret. Plassen i rekkefølgen er den samme."),
            kan_velges_bort=True,
        ),
        Varselmal.BEHOV_SPURT_PAA_NYTT: Varseltekst(
            tittel=_("En kommune spør på nytt om sykehusplass"),
            melding=_(
                "Kommunen vil vite om tjenesten kan tas som planlagt. Se behovet, og gi et tilbud eller et svar."
            ),
        ),
        Varselmal.BEHOV_FALT_BORT: Varseltekst(
            tittel=_("Et behov for sykehusplass har falt bort"),
            melding=_(
                "Det står ikke lenger i køen. Var det gitt et tilbud, er det trukket, og plassen er ledig."
            ),
        ),
        Varselmal.BEHOV_REGISTRERT: Varseltekst(
            tittel=_("Sykehuset har registrert et behov"),
            melding=_("Legen står nå i køen til sykehuset, med dagen dere meldte behovet."),
            kan_velges_bort=True,
        ),
        Varselmal.BEHOV_FALT_UT: Varseltekst(
            tittel=_("Et behov har falt ut av en sykehuskø"),
            melding=_("Legen har fått plass i et annet sykehus, og står ikke lenger i køen her."),
        ),
        Varselmal.BEHOV_KAN_MELDES_IGJEN: Varseltekst(
            tittel=_("Et behov for sykehusplass kan meldes på nytt"),
            melding=_(
                "Behovet falt bort fordi legen fikk plass et annet sted. Den plassen er nå trukket, så dere kan melde behovet her på nytt."
            ),
        ),
        Varselmal.PLASS_GITT_FRA_SEG: Varseltekst(
            tittel=_("En sykehusplass som var tatt imot, er gitt opp"),
            melding=_(
                "Plassen skulle begynne {dato}. Behovet har falt bort, og fraværet som var ført for plassen, er tatt bort."
            ),
            til_foretaket=_("Plassen skulle begynne {dato}. Behovet har falt bort, så legen begynner ikke."),
        ),
        Varselmal.PLASSTILBUD_SENDT: Varseltekst(
            tittel=_("Du har fått tilbud om plass i sykehus"),
            melding=_("Les tilbudet, og svar senest {dato}."),
        ),
        Varselmal.PLASSTILBUD_TIL_EN_LEGE: Varseltekst(
            tittel=_("En lege hos dere har fått tilbud om plass i sykehus"),
            melding=_("Legen må svare senest {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.PLASSTILBUD_GODTATT: Varseltekst(
            tittel=_("Et tilbud om sykehusplass er godtatt"),
            melding=_(
                "Plassen begynner {dato}. Arbeidsavtalen skal komme 3–6 måneder før. Fraværet er ført i saken, så kommunen trenger ikke registrere det."
            ),
            til_foretaket=_("Plassen begynner {dato}. Dere lager arbeidsavtalen 3–6 måneder før."),
        ),
        Varselmal.PLASSTILBUD_GODTATT_SENT: Varseltekst(
            tittel=_("Et tilbud om sykehusplass er godtatt, og det haster"),
            melding=_(
                "Plassen begynner {dato}, om mindre enn tre måneder. Arbeidsavtalen skulle ha kommet før, og må komme med en gang. Fraværet er ført i saken, så kommunen trenger ikke registrere det."
            ),
            til_foretaket=_(
                "Plassen begynner {dato}, om mindre enn tre måneder. Arbeidsavtalen skulle ha kommet før, og må lages med en gang."
            ),
        ),
        Varselmal.PLASSTILBUD_AVSLATT: Varseltekst(
            tittel=_("Et tilbud om sykehusplass er avslått"),
            melding=_("Legen beholder plassen i køen, og venter på en annen ledig plass."),
        ),
        Varselmal.PLASSTILBUD_UTLOPT: Varseltekst(
            tittel=_("Et tilbud om sykehusplass ble ikke besvart"),
            melding=_("Fristen var {dato}. Legen beholder plassen i køen."),
            til_alis=_("Fristen var {dato}. Du beholder plassen i køen."),
        ),
        Varselmal.PLASSTILBUD_TRUKKET: Varseltekst(
            tittel=_("Et tilbud om sykehusplass er trukket"),
            melding=_("Sykehuset har trukket tilbudet. Legen beholder plassen i køen."),
            til_alis=_("Sykehuset har trukket tilbudet. Du beholder plassen i køen."),
        ),
        Varselmal.PLASSTILBUD_FALT: Varseltekst(
            tittel=_("Et tilbud om sykehusplass gjelder ikke lenger"),
            melding=_(
                "Kommunen har endret behovet, og plassen som skulle begynne {dato}, passer ikke lenger. Legen beholder plassen i køen."
            ),
        ),
        Varselmal.PLASS_MISTET: Varseltekst(
            tittel=_("En sykehusplass som var godtatt, er trukket"),
            melding=_(
                "Plassen skulle begynne {dato}. Legen står i køen igjen, med dagen behovet ble meldt og først i kommunens rekkefølge. Kommunen kan endre rekkefølgen, og melde behovet i andre køer på nytt."
            ),
            til_alis=_(
                "Plassen skulle begynne {dato}. Du står i køen igjen, med dagen behovet ble meldt og først i kommunens rekkefølge. Kommunen kan endre rekkefølgen, og melde behovet i andre køer på nytt."
            ),
        ),
        Varselmal.PLASS_MISTET_I_KOEN: Varseltekst(
            tittel=_("En sykehusplass som var godtatt, er trukket"),
            melding=_(
                "Plassen skulle begynne {dato}. Legen ventet alt på en annen del av tjenesten, og beholder plassen i køen: dagen behovet ble meldt og nummeret i kommunens rekkefølge er som før. Kommunen kan endre rekkefølgen, og melde behovet i andre køer på nytt."
            ),
            til_alis=_(
                "Plassen skulle begynne {dato}. Du ventet alt på en annen del av tjenesten, og beholder plassen i køen: dagen behovet ble meldt og nummeret i kommunens rekkefølge er som før. Kommunen kan endre rekkefølgen, og melde behovet i andre køer på nytt."
            ),
        ),
        Varselmal.PLASS_LEDIG_IGJEN: Varseltekst(
            tittel=_("En plass er ledig igjen"),
            melding=_(
                "Plassen begynner {dato}. Se hvem som er neste i forslaget. Ingenting blir sendt av seg selv."
            ),
        ),
        Varselmal.PLASS_LEDIG_FOR_INGEN: Varseltekst(
            tittel=_("En plass er ledig igjen, og ingen nye i køen kan bruke den"),
            melding=_(
                "Plassen begynner {dato}. Den passer ikke for noen av dem som venter på tilbud, eller bare for noen som har fått "
                "den tilbudt før. Den står fortsatt som ledig, og du får en oppgave hvis andre kan bruke den senere."
            ),
            kan_velges_bort=True,
        ),
        Varselmal.PLASSKONTRAKT: Varseltekst(
            tittel=_("Arbeidsavtalen for en sykehusplass er laget"),
            melding=_("Sykehuset har registrert at avtalen er fra {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.TJENESTEN_DIN_BEGYNTE: Varseltekst(
            tittel=_("Tjenesten din i sykehuset har begynt"),
            melding=_(
                "Første dag er {dato}, og siste dag er {siste}. Tjenesten har sin egen side i Felles ALIS."
            ),
            kan_velges_bort=True,
        ),
        Varselmal.TJENESTEN_DIN_HVILER_AVTALEN: Varseltekst(
            tittel=_("Tjenesten din i sykehuset har begynt"),
            melding=_(
                "Første dag er {dato}, og siste dag er {siste}. I de dagene hviler ALIS-avtalen av seg selv, og de gir ikke tilskudd. Du ser det på «Min sak», og tjenesten har sin egen side i Felles ALIS."
            ),
            kan_velges_bort=True,
        ),
        Varselmal.TJENESTE_BEKREFTET: Varseltekst(
            tittel=_("En tjeneste i sykehus er bekreftet"),
            melding=_("Siste dag er {dato}. Bekreftelsen kan ikke endres. Fraværet i saken følger den."),
            til_foretaket=_("Siste dag er {dato}. Bekreftelsen kan ikke endres."),
        ),
        Varselmal.TJENESTE_AVSLUTTET: Varseltekst(
            tittel=_("En tjeneste i sykehus slutter før tiden"),
            melding=_("Siste dag er {dato}. Fraværet i saken slutter samme dag."),
            til_foretaket=_("Siste dag er {dato}."),
        ),
        Varselmal.TJENESTE_RETTET: Varseltekst(
            tittel=_("Siste dag i en tjeneste i sykehus er rettet"),
            melding=_("Siste dag er nå {dato}. Fraværet i saken er flyttet med."),
        ),
        Varselmal.FORLENGELSE_FORESLATT: Varseltekst(
            tittel=_("En tjeneste i sykehus er foreslått forlenget"),
            melding=_(
                "Forslaget er til og med {dato}. Kommunen svarer ja eller nei. Er det ikke besvart når siste dag er over, slutter tjenesten som planlagt."
            ),
        ),
        Varselmal.FORLENGELSE_GODTATT: Varseltekst(
            tittel=_("En tjeneste i sykehus er forlenget"),
            melding=_("Siste dag er nå {dato}. Fraværet i saken er flyttet med."),
            til_foretaket=_("Siste dag er nå {dato}."),
        ),
        Varselmal.FORLENGELSE_AVSLATT: Varseltekst(
            tittel=_("En tjeneste i sykehus blir ikke forlenget"),
            melding=_("Kommunen sa nei til forslaget. Siste dag er fortsatt {dato}."),
        ),
        Varselmal.FORLENGELSE_TRUKKET: Varseltekst(
            tittel=_("Et forslag om å forlenge en tjeneste i sykehus er trukket"),
            melding=_("Kommunen svarer ikke på det. Siste dag er fortsatt {dato}."),
        ),
        Varselmal.FORLENGELSE_UTLOPT: Varseltekst(
            tittel=_("Et forslag om å forlenge en tjeneste i sykehus falt bort"),
            melding=_("Kommunen svarte ikke før tjenesten var over. Siste dag var {dato}, som planlagt."),
        ),
        Varselmal.TJENESTEDAGER_ENDRET: Varseltekst(
            tittel=_("En lege har institusjonstjeneste på andre dager enn dere har ført"),
            melding=_("Dagene er fra {dato} til og med {siste}. Se fraværet i saken, og flytt det."),
        ),
        Varselmal.TJENESTEDAGER_BORTE: Varseltekst(
            tittel=_("En lege har ikke lenger institusjonstjeneste på dagene dere har ført"),
            melding=_(
                "Det gjelder dagene fra {dato} til og med {siste}. Se fraværet i saken, og ta det bort."
            ),
        ),
        Varselmal.BEHOV_FULLFORT: Varseltekst(
            tittel=_("Tjenesten i sykehus er fullført"),
            melding=_(
                "Tjenesten er bekreftet og begge læringsmålene er dokumentert {dato}. Kommunen møter legen igjen."
            ),
            til_alis=_(
                "Tjenesten er bekreftet og begge læringsmålene er dokumentert {dato}. Kommunen møter deg igjen."
            ),
        ),
        Varselmal.INSTITUSJONSPERIODE_FORT: Varseltekst(
            tittel=_("Tjenesten din i en kommunal institusjon er ført"),
            melding=_(
                "Kommunen har ført eller flyttet dagene. Se om de stemmer. Avtalen hviler ikke i tjenesten."
            ),
        ),
        Varselmal.INSTITUSJONSTJENESTE_FULLFORT: Varseltekst(
            tittel=_("Tjenesten din i en kommunal institusjon er fullført"),
            melding=_("Kommunen har ført at tjenesten er gjort, og at begge læringsmålene er dokumentert."),
        ),
        Varselmal.FORETAKSAVTALE_TIL_SIGNERING: Varseltekst(
            tittel=_("En samarbeidsavtale om ALIS venter på signatur"),
            melding=_("Les avtalen mellom kommunen og helseforetaket, og signer den."),
        ),
        Varselmal.FORETAKSAVTALE_TILBAKE: Varseltekst(
            tittel=_("En samarbeidsavtale om ALIS er hos kommunen igjen"),
            melding=_("Ingen trenger å signere nå. Kommunen retter avtalen og sender den på nytt."),
        ),
        Varselmal.FORETAKSAVTALE_I_KRAFT: Varseltekst(
            tittel=_("En samarbeidsavtale om ALIS gjelder fra i dag"),
            melding=_("Både kommunen og helseforetaket har signert. Avtalen gjelder fra {dato}."),
            kan_velges_bort=True,
        ),
        Varselmal.FORETAKSAVTALE_OPPSAGT: Varseltekst(
            tittel=_("En samarbeidsavtale om ALIS er sagt opp"),
            melding=_("Siste dag er {dato}. Partene skal ha en ny avtale på plass innen da."),
        ),
    }
)
