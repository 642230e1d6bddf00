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
