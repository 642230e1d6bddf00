"""What the rules of the law library are called on pages, and in what unit each answers."""

from dataclasses import dataclass
from enum import Enum, auto

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Enhet(Enum):
    KRONER = auto()
    ANDEL = auto()
    ORD = auto()
    """The sentence says it; no value beside it."""


@dataclass(frozen=True)
class Regelnavn:
    navn: str | Promise
    enhet: Enhet


REGELNAVN = {
    "vikarbyra": Regelnavn(_("Vikarbyrå"), Enhet.ORD),
    "vikariat_varighet": Regelnavn(_("Vikariatets lengde"), Enhet.ORD),
    "stillingssum": Regelnavn(_("Sum av stillinger"), Enhet.ORD),
    "avtale_signert": Regelnavn(_("Signert avtale"), Enhet.ORD),
    "spesialisering_startet": Regelnavn(_("Spesialiseringen i gang"), Enhet.ORD),
    "fordeling_avtalt": Regelnavn(_("Fordeling"), Enhet.ORD),
    "stillingsprosent_avtalt": Regelnavn(_("Stillingsprosent"), Enhet.ORD),
    "praksiskompensasjon_apen": Regelnavn(_("Kan elementet avtales?"), Enhet.ORD),
    "lavere_produktivitet_apen": Regelnavn(_("Kan elementet avtales?"), Enhet.ORD),
    "tilleggselement_apent": Regelnavn(_("Kan elementet avtales?"), Enhet.ORD),
    "belop_innenfor_tak": Regelnavn(_("Innenfor taket?"), Enhet.ORD),
    "tillegg_innenfor_tak": Regelnavn(_("Innenfor taket?"), Enhet.ORD),
    "tilrettelegging_innenfor_andel": Regelnavn(_("Innenfor taket?"), Enhet.ORD),
    "folger_nasjonal_mal": Regelnavn(_("Nasjonal mal"), Enhet.ORD),
    "som_godtatt": Regelnavn(_("Som begge har godtatt?"), Enhet.ORD),
    "svarfrist": Regelnavn(_("Frist for å svare"), Enhet.ORD),
    "forslag_avgjort": Regelnavn(_("Er forslaget avgjort?"), Enhet.ORD),
    "papirdagen_er_mulig": Regelnavn(_("Kan underskriften ha denne datoen?"), Enhet.ORD),
    "skannet_er_helt": Regelnavn(_("Er hele papiret med?"), Enhet.ORD),
    "kan_forhandles": Regelnavn(_("Kan avtalen endres nå?"), Enhet.ORD),
    "frist_for_veiledersignatur": Regelnavn(_("Frist for signering"), Enhet.ORD),
    "veilederavtalens_slutt": Regelnavn(_("Avtalt siste dag"), Enhet.ORD),
    "nok_veiledning": Regelnavn(_("Nok veiledning?"), Enhet.ORD),
    "arshonorar": Regelnavn(_("Honorar i året"), Enhet.KRONER),
    "honorar_innenfor_tak": Regelnavn(_("Dekket av tilskuddet?"), Enhet.ORD),
    "siste_dag_etter_oppsigelse": Regelnavn(_("Oppsigelsestid"), Enhet.ORD),
    "innenfor_taket": Regelnavn(_("Innenfor taket?"), Enhet.ORD),
    "radens_tilskudd": Regelnavn(_("Radens del av tilskuddet"), Enhet.ORD),
    "kommunens_del": Regelnavn(_("Kommunens del"), Enhet.ORD),
    "kostnad_av_timer": Regelnavn(_("Timer ganger sats"), Enhet.ORD),
    "kostnad_som_oppgitt": Regelnavn(_("Beløp"), Enhet.ORD),
    "avtalear_for": Regelnavn(_("Året"), Enhet.ORD),
    "satser_i_avtalearet": Regelnavn(_("Satsene"), Enhet.ORD),
    "i_kraft_fra": Regelnavn(_("I kraft fra"), Enhet.ORD),
    "versjonen_gjelder": Regelnavn(_("I kraft den dagen?"), Enhet.ORD),
    "fulltidsbudsjett": Regelnavn(_("Avtaletid i full stilling"), Enhet.ORD),
    "bruk_av_hver_dag": Regelnavn(_("Bruk av avtaletiden"), Enhet.ORD),
    "siste_dag_i_avtalen": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "avtalefrist": Regelnavn(_("Frist for avtale"), Enhet.ORD),
    "signeringsfrist": Regelnavn(_("Frist for signering"), Enhet.ORD),
    "kommunens_signeringsfrist": Regelnavn(_("Frist for signering"), Enhet.ORD),
    "stillingens_slutt": Regelnavn(_("Stillingen slutter"), Enhet.ORD),
    "avtalens_slutt": Regelnavn(_("Avtalt siste dag"), Enhet.ORD),
    "femarenes_slutt": Regelnavn(_("Fem år i full stilling"), Enhet.ORD),
    "vikariatfrist": Regelnavn(_("Frist for å forlenge vikariatet"), Enhet.ORD),
    "avtalen_hviler": Regelnavn(_("Hviler avtalen?"), Enhet.ORD),
    "aktivitetene_hviler": Regelnavn(_("Hviler aktivitetene?"), Enhet.ORD),
    "element_hviler": Regelnavn(_("Hviler elementet?"), Enhet.ORD),
    "ny_stilling_krever_ny_versjon": Regelnavn(_("Endret stilling"), Enhet.ORD),
    "ny_driftsform_krever_ny_versjon": Regelnavn(_("Endret driftsform"), Enhet.ORD),
    "slutt_ved_fratredelse": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_med_vikariatet": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_etter_fem_ar": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_som_spesialist": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_uten_tilskudd": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_etter_avtale": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "slutt_for_start": Regelnavn(_("Siste dag i avtalen"), Enhet.ORD),
    "versjonen_faller_bort": Regelnavn(_("Faller versjonen bort?"), Enhet.ORD),
    "hele_engangsbelopet": Regelnavn(_("Tilbakebetaling"), Enhet.KRONER),
    "engangsbelop_kreves": Regelnavn(_("Kreves engangsbeløpet?"), Enhet.ORD),
    "ukjent_engangsbelop": Regelnavn(_("Engangsbeløpet"), Enhet.ORD),
    "ubrukt_av_elementet": Regelnavn(_("Ubrukt"), Enhet.ORD),
    "ubrukt_tilbakebetales": Regelnavn(_("Ubrukte penger"), Enhet.ORD),
    "ubrukt_overfores": Regelnavn(_("Ubrukte penger"), Enhet.ORD),
    "ubrukt_beholdes": Regelnavn(_("Ubrukte penger"), Enhet.ORD),
    "samlet_krav": Regelnavn(_("Kravet"), Enhet.ORD),
    "kravets_forfall": Regelnavn(_("Frist for å betale"), Enhet.ORD),
    "betalingsfrist": Regelnavn(_("Frist for å betale"), Enhet.ORD),
    "maneder_i_aret": Regelnavn(_("Måneder i året"), Enhet.ORD),
    "gjenstaende_maneder": Regelnavn(_("Måneder som gjenstår"), Enhet.ORD),
    "tilbakebetaling": Regelnavn(_("Tilbakebetaling"), Enhet.KRONER),
    "tid_som_kan_telle": Regelnavn(_("Tiden som kan telle"), Enhet.ORD),
    "telledager": Regelnavn(_("Dager som teller"), Enhet.ORD),
    "telledager_i_for_kort_vikariat": Regelnavn(_("For kort vikariat"), Enhet.ORD),
    "ugradert_andel": Regelnavn(_("Uten gradering"), Enhet.ORD),
    "fulltidsar": Regelnavn(_("Årene på full tid"), Enhet.ORD),
    "dager_i_forste_maneder": Regelnavn(_("Innenfor de første månedene?"), Enhet.ORD),
    "arsdel_i_hele_maneder": Regelnavn(_("Hele måneder"), Enhet.ANDEL),
    "arsdel_i_dager": Regelnavn(_("Del av året"), Enhet.ANDEL),
    "andel_av_full_stilling": Regelnavn(_("Andel av full stilling"), Enhet.ANDEL),
    "fast_arsbelop": Regelnavn(_("Årsbeløp"), Enhet.KRONER),
    "arsbelop_av_timer": Regelnavn(_("Årsbeløp"), Enhet.KRONER),
    "sentralitetsfaktor": Regelnavn(_("Sentralitetsklasse"), Enhet.ORD),
    "tak": Regelnavn(_("Tak"), Enhet.KRONER),
    "tak_uten_avtale": Regelnavn(_("Tak uten ALIS-avtale"), Enhet.KRONER),
    "tak_tilrettelegging": Regelnavn(_("Tak"), Enhet.KRONER),
    "tak_sentralitetstillegg": Regelnavn(_("Tak"), Enhet.KRONER),
    "avrundet_tak": Regelnavn(_("Avrundet tak"), Enhet.KRONER),
    "tilskudd": Regelnavn(_("Tilskudd"), Enhet.KRONER),
    "uten_rett": Regelnavn(_("Vilkårene er ikke oppfylt"), Enhet.KRONER),
    "del_til_alis": Regelnavn(_("Legens del"), Enhet.KRONER),
    "mottaker_av_praksiskompensasjon": Regelnavn(_("Hvem som får pengene"), Enhet.ORD),
    "mottaker_av_lavere_produktivitet": Regelnavn(_("Hvem som får pengene"), Enhet.ORD),
}
